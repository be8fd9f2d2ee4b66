using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Testing;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Web.Tests.Subsidies;

/// <summary>The replay says nothing of an untouched county, and names what was touched.</summary>
public sealed class ReplayTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Receipt_NotAsItWasWritten_IsNamed()
    {
        var made = await AssessedAsync();
        await ChangeAsync(made, made.Facts, made.Receipt.Replace(":55000", ":65000", StringComparison.Ordinal), made.Digest);

        (await FaultsAsync()).ShouldContain(new ReplayFault(made.Number, ReplayFaultKind.DigestDiffers));
    }

    [Fact]
    public async Task Facts_ChangedTogetherWithTheirDigest_AreNamedBecauseTheyGiveAnotherAnswer()
    {
        var made = await AssessedAsync();
        var facts = made.Facts.Replace("\"isPaid\":true", "\"isPaid\":false", StringComparison.Ordinal);
        await ChangeAsync(made, facts, made.Receipt, SubsidyAssessment.DigestOf(facts, made.Receipt));

        (await FaultsAsync()).ShouldContain(new ReplayFault(made.Number, ReplayFaultKind.ResultDiffers));
    }

    [Fact]
    public async Task Month_ThatIsNotTheOneDecided_IsNamedAndTheTotalWithIt()
    {
        var desks = await SubsidyDesks.OpenAsync(host);
        var approved = await desks.ApprovedAsync();
        var right = await host.WithDbAsync(db => db.Entitlements.AsNoTracking().SingleAsync(row => row.ApplicationId == approved.Id));
        await host.WithDbAsync(db => db.AccrualLines.Where(line => line.EntitlementId == right.Id && line.Month == right.FirstInsuredMonth)
            .ExecuteUpdateAsync(set => set.SetProperty(line => line.Amount, line => new(54_999))));

        var faults = await FaultsAsync();
        faults.ShouldContain(new ReplayFault($"{right.CaseNumber} {right.FirstInsuredMonth}", ReplayFaultKind.NotAsDecided));
        faults.ShouldContain(new ReplayFault(right.CaseNumber, ReplayFaultKind.TotalDiffers));
    }

    private async Task<SubsidyAssessment> AssessedAsync()
    {
        var desks = await SubsidyDesks.OpenAsync(host);
        var file = await desks.ReviewedAsync();
        return await host.WithDbAsync(db => db.SubsidyAssessments.AsNoTracking().Where(row => row.ApplicationId == file.Id).OrderByDescending(row => row.MadeAt).FirstAsync());
    }

    private Task ChangeAsync(SubsidyAssessment made, string facts, string receipt, string digest) => host.WithDbAsync(db => db.SubsidyAssessments.Where(row => row.Id == made.Id)
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.Facts, facts).SetProperty(row => row.Receipt, receipt).SetProperty(row => row.Digest, digest)));

    private async Task<IReadOnlyList<ReplayFault>> FaultsAsync() =>
        (await host.WithAsync(services => services.GetRequiredService<DecisionReplay>().RunAsync(CancellationToken.None))).Faults;
}
