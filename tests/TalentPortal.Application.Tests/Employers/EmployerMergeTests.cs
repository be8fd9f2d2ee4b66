using System.Globalization;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Employers;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Application.Tests.Payments;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;

namespace TalentPortal.Application.Tests.Employers;

/// <summary>Two entries become one and two again. Seeded defects, seen red: see docs/testing.md.</summary>
public sealed class EmployerMergeTests
{
    /// <summary>Twelve made-up pairs: nothing answers to the absorbed entry while the merge holds, and undoing it leaves every row as it was.</summary>
    [Fact]
    public async Task Merge_UndoneAgain_LeavesTheSameRows()
    {
        await using var database = await OpenAsync();
        for (var seed = 1; seed <= 12; seed++)
        {
            var (one, other) = await PairAsync(database, new Random(seed));
            var before = await RowsAsync(database);

            var merge = await ActAsync<Guid>(database, merges => merges.MergeAsync(one, other, new MergeEmployers { KeepOther = seed % 2 == 0, Reason = "同一家单位" }, default));
            (await RowsAsync(database)).Where(row => row.Contains(seed % 2 == 0 ? $"@{one}" : $"@{other}", StringComparison.Ordinal)).ShouldBeEmpty(customMessage: $"seed {seed}");
            await ActAsync(database, async merges => { await merges.UndoAsync(merge, new UndoMerge { Reason = "不是一家" }, default); return 0; });

            (await RowsAsync(database)).ShouldBe(before, customMessage: $"seed {seed}");
        }
    }

    /// <summary>Paid when either entry says so, once.</summary>
    [Fact]
    public async Task Months_OfBothEntries_BecomeOneThatIsPaidWhenEitherWas()
    {
        await using var database = await OpenAsync();
        var (one, other, person) = (Some.Employer(), Some.Employer(), Some.Person(database.Get<PersonalDataVault>()));
        await AddAsync(database, one, other, person,
            new InsuranceMonth(person.Id, new YearMonth(2026, 1), one.Id, false, null, false), new InsuranceMonth(person.Id, new YearMonth(2026, 1), other.Id, true, new DateOnly(2026, 2, 10), false),
            new InsuranceMonth(person.Id, new YearMonth(2026, 2), one.Id, true, new DateOnly(2026, 2, 20), false), new InsuranceMonth(person.Id, new YearMonth(2026, 2), other.Id, false, null, false));

        await ActAsync(database, merges => merges.MergeAsync(one.Id, other.Id, new MergeEmployers { Reason = "同一家单位" }, default));

        (await database.InScopeAsync<IPortalDb, List<InsuranceMonth>>(db => db.InsuranceMonths.AsNoTracking().OrderBy(month => month.Month).ToListAsync()))
            .Select(month => (month.Month.Month, month.EmployerId, month.IsPaid)).ShouldBe([(1, one.Id, true), (2, one.Id, true)]);
    }

    [Fact]
    public async Task CasesRightsAndAccounts_OfTheEntryThatGoes_AreTheOthersUntilItIsUndone()
    {
        await using var town = await PaymentTown.CreateAsync(services => services
            .AddScoped<IValidator<MergeEmployers>, MergeEmployersValidator>().AddScoped<IValidator<UndoMerge>, UndoMergeValidator>().AddScoped<EmployerMergeService>());
        var right = await town.GrantAsync();
        var (other, officer) = (Some.Employer(), new Account { DisplayName = "柳栖霞", CreatedAt = DateTime.UtcNow, UserName = "hr", NormalizedUserName = "HR" });
        officer.Hold([Role.EmployerOfficer]);
        officer.ActFor(town.Company.Id, null, null);
        await town.ChangeAsync(db =>
        {
            db.Employers.Add(other);
            db.Accounts.Add(officer);
            return Task.CompletedTask;
        });

        var merge = await town.AsAsync<EmployerMergeService, Guid>(town.Reviewer, merges => merges.MergeAsync(other.Id, town.Company.Id, new MergeEmployers { Reason = "同一家单位" }, default));
        (await AnswerToAsync()).ShouldBe([other.Id, other.Id, other.Id]);
        await town.AsAsync<EmployerMergeService>(town.Reviewer, merges => merges.UndoAsync(merge, new UndoMerge { Reason = "不是一家" }, default));
        (await AnswerToAsync()).ShouldBe([town.Company.Id, town.Company.Id, town.Company.Id]);

        Task<EmployerId?[]> AnswerToAsync() => town.ReadAsync(async db => new[]
        {
            await db.Entitlements.Where(row => row.Id == right.Id).Select(row => row.EmployerId).SingleAsync(),
            await db.SubsidyApplications.Where(row => row.Id == right.ApplicationId).Select(row => row.EmployerId).SingleAsync(),
            await db.Accounts.Where(row => row.Id == officer.Id).Select(row => row.EmployerId).SingleAsync(),
        });
    }

    [Fact]
    public async Task Code_OfTheAbsorbedEntry_FindsTheOneThatIsLeft()
    {
        await using var database = await OpenAsync();
        var (one, other) = (Some.Employer(), Some.Employer());
        await AddAsync(database, one, other);

        await ActAsync(database, merges => merges.MergeAsync(one.Id, other.Id, new MergeEmployers { Reason = "同一家单位" }, default));

        foreach (var code in new[] { one.CreditCode, other.CreditCode })
            (await database.InScopeAsync<EmployerSearch, IReadOnlyList<Employer>?>(search => search.FindAsync(code, default)))!.ShouldHaveSingleItem().Id.ShouldBe(one.Id, customMessage: code);
    }

    /// <summary>The rows of the first merge are among those of the second.</summary>
    [Fact]
    public async Task Merge_BeforeALaterOne_IsUndoneAfterIt()
    {
        await using var database = await OpenAsync();
        var (one, other, third) = (Some.Employer(), Some.Employer(), Some.Employer());
        await AddAsync(database, one, other, third);
        var first = await ActAsync(database, merges => merges.MergeAsync(one.Id, other.Id, new MergeEmployers { Reason = "同一家单位" }, default));
        database.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await ActAsync(database, merges => merges.MergeAsync(one.Id, third.Id, new MergeEmployers { Reason = "同一家单位" }, default));

        (await Should.ThrowAsync<RefusedException>(() => UndoAsync(first))).Refusal.ShouldBe(EmployerRefusals.MergeHasLaterOne);
        await UndoAsync(second);
        await UndoAsync(first);
        (await Should.ThrowAsync<RefusedException>(() => UndoAsync(first))).Refusal.ShouldBe(EmployerRefusals.MergeUndone);

        Task<int> UndoAsync(Guid id) => ActAsync(database, async merges => { await merges.UndoAsync(id, new UndoMerge { Reason = "不是一家" }, default); return 0; });
    }

    [Fact]
    public async Task Pairs_ThatLookAlike_AreSuspectedUntilTheyAreMergedOrToldApart()
    {
        await using var database = await OpenAsync();
        var code = Some.CreditCode();
        var (name, twin) = (Of("德润新材料（齐河）有限公司", Some.CreditCode()), Of("德润新材料(齐河)有限责任公司", Some.CreditCode()));
        // Not the last character: codes of one test are neighbours, and another one's check character may be the one that was mistyped.
        var (right, typed) = (Of("齐河云仓供应链公司", code), Of("云仓物流中心", code[..9] + (code[9] == '0' ? '1' : '0') + code[10..]));
        await AddAsync(database, name, twin, right, typed, Of("齐河县第一中学", Some.CreditCode()));

        (await SuspectedAsync()).ShouldBe([EmployerSuspicion.Name, EmployerSuspicion.Code], ignoreOrder: true);
        await ActAsync(database, async merges => { await merges.DistinguishAsync(twin.Id, name.Id, new MergeEmployers { Reason = "两家" }, default); return 0; });
        (await SuspectedAsync()).ShouldBe([EmployerSuspicion.Code]);
        await ActAsync(database, merges => merges.MergeAsync(right.Id, typed.Id, new MergeEmployers { Reason = "代码录错" }, default));
        (await SuspectedAsync()).ShouldBeEmpty();

        async Task<List<EmployerSuspicion>> SuspectedAsync() => [.. (await database.InScopeAsync<EmployerDuplicates, IReadOnlyList<SuspectedPair>>(duplicates => duplicates.AllAsync(default))).Select(pair => pair.Why)];
        static Employer Of(string name, string code) => new(EmployerId.New(), code, name, Pinyin.Initials(name), EmployerType.PrivateEnterprise, Some.TownshipCode);
    }

    private static async Task<(EmployerId, EmployerId)> PairAsync(MigratedDatabase database, Random random)
    {
        var (one, other, kind) = (Some.Employer(), Some.Employer(), new EmployerListEntry(EmployerList.Qualification, $"资质{Some.Number()}", new DateOnly(2020, 1, 1)));
        await AddAsync(database, one, other, kind);
        foreach (var employer in new[] { one, other })
        {
            for (var i = random.Next(3); i > 0; i--) await AddAsync(database, new EmployerQualification(employer.Id, new QualificationFacts(kind.Id, QualificationLevel.City, $"{i}", new DateOnly(2024, 1, 1), null), FactSource.Clerk));
            if (random.Next(2) == 0) await AddAsync(database, new EmployerHeadcount(employer.Id, 2025, new HeadcountFigures(9, 8, 7, 6), FactSource.Employer));
            await AddAsync(database, new ConflictOfInterest(PersonId.New(), null, employer.Id, "近亲属任职", AccountId.New(), DateTime.UtcNow));
        }

        for (var i = 0; i < 4; i++)
        {
            var person = Some.Person(database.Get<PersonalDataVault>());
            await AddAsync(database, person);
            foreach (var employer in new[] { one, other })
            {
                if (random.Next(2) == 0) await AddAsync(database, new Employment(person.Id, employer.Id, new DateOnly(2025, 1, 1), null, EmploymentKind.Contract, false));
                foreach (var number in Enumerable.Range(1, 6).Where(_ => random.Next(2) == 0))
                {
                    var month = new InsuranceMonth(person.Id, new YearMonth(2026, number), employer.Id, random.Next(2) == 0, random.Next(2) == 0 ? new DateOnly(2026, 7, number) : null, random.Next(2) == 0);
                    if (random.Next(3) == 0) month.Explain($"补缴说明{random.Next(9)}");
                    await AddAsync(database, month);
                }
            }
        }

        return (one.Id, other.Id);
    }

    /// <summary>Everything that answers to an employer, written out; <c>@</c> stands before the employer.</summary>
    private static Task<List<string>> RowsAsync(MigratedDatabase database) => database.InScopeAsync<IPortalDb, List<string>>(async db =>
    {
        List<string> rows =
        [
            .. (await db.Employments.AsNoTracking().ToListAsync()).Select(row => $"employment {row.Id} @{row.EmployerId} {row.Version}"),
            .. (await db.InsuranceMonths.AsNoTracking().ToListAsync()).Select(row => string.Create(CultureInfo.InvariantCulture, $"month {row.PersonId} {row.Month} @{row.EmployerId} {row.IsPaid} {row.PaidOn} {row.IsBackPayment} {row.BackPaymentExplanation}")),
            .. (await db.EmployerQualifications.AsNoTracking().ToListAsync()).Select(row => $"qualification {row.Id} @{row.EmployerId} {row.Version}"),
            .. (await db.EmployerHeadcounts.AsNoTracking().ToListAsync()).Select(row => $"headcount {row.Id} @{row.EmployerId} {row.Version}"),
            .. (await db.Conflicts.AsNoTracking().ToListAsync()).Select(row => $"conflict {row.Id} @{row.Employer}"),
        ];
        return [.. rows.Order(StringComparer.Ordinal)];
    });

    private static Task<T> ActAsync<T>(MigratedDatabase database, Func<EmployerMergeService, Task<T>> work) => database.InScopeAsync(work);

    private static Task AddAsync(MigratedDatabase database, params object[] rows) => database.InScopeAsync<IPortalDb>(async db =>
    {
        ((DbContext)db).AddRange(rows);
        await db.SaveChangesAsync(default);
    });

    private static Task<MigratedDatabase> OpenAsync() => MigratedDatabase.CreateAsync(services =>
    {
        var clerk = new Actor(AccountId.New(), "李芳", AccessTable.CapabilitiesOf([Role.FirstReviewer])) { Person = PersonId.New() };
        services.AddSingleton<ICurrentActor>(new ActingAs { Actor = clerk }).AddSingleton<PortalFormat>();
        services.AddSingleton(provider => PortalTexts.Load(provider.GetRequiredService<PortalFormat>(), strict: true));
        services.AddScoped<IValidator<MergeEmployers>, MergeEmployersValidator>().AddScoped<IValidator<UndoMerge>, UndoMergeValidator>();
        services.AddScoped<EmployerMergeService>().AddScoped<EmployerDuplicates>().AddScoped<EmployerSearch>();
    });
}
