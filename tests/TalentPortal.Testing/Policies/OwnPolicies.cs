using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Policies;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Testing.Policies;

/// <summary>Policies with conditions of their own, made the way an office makes them: written by one, checked, tried and published by another.</summary>
public sealed class OwnPolicies(PortalHost host, Account author, Account second)
{
    /// <summary>A version in force since 2025 that pays whoever holds level E or better, month by month.</summary>
    public Task<PolicyVersion> TalentAllowanceAsync(decimal levelE = 800, string group = "living", string nameZh = "优秀人才津贴", string nameEn = "Outstanding talent allowance") => PublishAsync(nameZh, nameEn, group, form =>
    {
        form.Blocks[0].Rows.Add(new ConditionFields { Kind = ConditionKind.TalentLevel, Level = TalentLevel.E, ClauseZh = "办法第四条", ClauseEn = "Measures, Article 4" });
        form.Amounts!.Basis = AmountBasis.TalentLevel;
        form.Amounts.Levels.Single(row => row.Level is TalentLevel.D).Amount = 1_500;
        form.Amounts.Levels.Single(row => row.Level is TalentLevel.E).Amount = levelE;
        (form.MonthLimit, form.WindowMonths) = (36, 60);
    });

    /// <summary>Half of the rent that was paid, 10,000 yuan at most, in two parts of 60 and 40 per cent.</summary>
    public Task<PolicyVersion> RentGrantAsync() => PublishAsync("安家租房补贴", "Rent grant", "housing", form =>
    {
        form.Blocks[0].Rows.Add(new ConditionFields { Kind = ConditionKind.Home, ClauseZh = "办法第四条", ClauseEn = "Measures, Article 4" });
        form.Blocks[0].Rows.Add(new ConditionFields { Kind = ConditionKind.Insurance, AtLeast = 3, ClauseZh = "办法第五条", ClauseEn = "Measures, Article 5" });
        (form.Amounts!.Basis, form.Amounts.Sum, form.Amounts.SharePercent, form.Amounts.Cap, form.Amounts.InParts) = (AmountBasis.ShareOfSum, ProvenSumKind.RentPaid, 50, 10_000, true);
        (form.Amounts.Parts[0].Percent, form.Amounts.Parts[0].AfterMonths, form.Amounts.Parts[1].Percent, form.Amounts.Parts[1].AfterMonths) = (60, 0, 40, 12);
        form.WindowMonths = 36;
    });

    /// <summary>Half of the interest on a loan of 250,000 yuan at most, 5,000 yuan at most, paid once.</summary>
    public Task<PolicyVersion> LoanInterestAsync(Action<WritePolicyVersion>? shape = null) => PublishAsync("创业贷款贴息", "Start-up loan interest", "startup", form =>
    {
        form.Blocks[0].Rows.Add(new ConditionFields { Kind = ConditionKind.Insurance, AtLeast = 3, ClauseZh = "办法第四条", ClauseEn = "Measures, Article 4" });
        (form.Amounts!.Basis, form.Amounts.Cap, form.Amounts.InParts, form.WindowMonths) = (AmountBasis.Interest, 5_000, true, 36);
        form.Amounts.Interest = new InterestFields { SharePercent = 50, PrincipalCap = 250_000 };
        (form.Amounts.Parts[0].Percent, form.Amounts.Parts[0].AfterMonths) = (100, 0);
        shape?.Invoke(form);
    });

    public async Task<PolicyVersion> PublishAsync(string nameZh, string nameEn, string group, Action<WritePolicyVersion> shape, PolicyLayer layer = PolicyLayer.County)
    {
        ArgumentNullException.ThrowIfNull(shape);
        var form = Form(new DateOnly(2025, 1, 1));
        shape(form);
        var id = await host.ActAsync(author, async services =>
        {
            var office = services.GetRequiredService<PolicyOfficeService>();
            var isKnown = (await services.GetRequiredService<PolicyQueries>().GroupsAsync(CancellationToken.None)).Any(known => known.Code == group);
            var made = new MakePolicy { NameZh = nameZh, NameEn = nameEn, Layer = layer, Group = isKnown ? group : null, NewGroupZh = isKnown ? null : group, NewGroupEn = isKnown ? null : group };
            var policy = await office.MakeAsync(made, CancellationToken.None);
            return await office.WriteAsync(policy, form, CancellationToken.None);
        });
        return await TryAndPublishAsync(id);
    }

    /// <summary>The same terms again from a later day.</summary>
    public async Task<PolicyVersion> SucceedAsync(PolicyVersion version, DateOnly from, Action<WritePolicyVersion>? shape = null) =>
        await TryAndPublishAsync(await SucceedDraftAsync(version, from, shape));

    /// <summary>A draft that follows a version, written and not yet checked.</summary>
    public Task<PolicyVersionId> SucceedDraftAsync(PolicyVersion version, DateOnly from, Action<WritePolicyVersion>? shape = null)
    {
        ArgumentNullException.ThrowIfNull(version);
        var form = PolicyForms.Of(version.Terms);
        form.EffectiveFrom = from;
        shape?.Invoke(form);
        return host.ActAsync(author, services => services.GetRequiredService<PolicyOfficeService>().WriteAsync(version.PolicyId, form, CancellationToken.None));
    }

    private async Task<PolicyVersion> TryAndPublishAsync(PolicyVersionId id)
    {
        await host.ActAsync(second, async services => await services.GetRequiredService<PolicyOfficeService>().CheckAsync(id, await VersionAsync(id), CancellationToken.None));
        await host.ActAsync(second, services => services.GetRequiredService<PolicySimulationService>().StartAsync(id, new SimulatePolicy { TakeUpPercent = 100, NewcomersPercent = 100 }, CancellationToken.None));
        while (await host.WithAsync(services => services.GetRequiredService<JobWorker>().RunNextAsync(CancellationToken.None))) host.Clock.Advance(TimeSpan.FromSeconds(1));
        await host.ActAsync(second, async services => await services.GetRequiredService<PolicyOfficeService>().PublishAsync(id, await VersionAsync(id), CancellationToken.None));
        return await host.WithDbAsync(db => db.PolicyVersions.AsNoTracking().SingleAsync(row => row.Id == id));
    }

    /// <summary>The form of a first version with everything filled in but conditions and amounts.</summary>
    public static WritePolicyVersion Form(DateOnly from)
    {
        var form = OwnPolicyForms.First();
        (form.EffectiveFrom, form.DocumentZh, form.DocumentEn) = (from, "本县办法", "County measures");
        foreach (var clause in form.Clauses) (clause.Zh, clause.En) = ("办法第六条", "Measures, Article 6");
        return form;
    }

    private Task<long> VersionAsync(PolicyVersionId id) => host.WithDbAsync(db => db.PolicyVersions.Where(row => row.Id == id).Select(row => row.Version).SingleAsync());
}
