using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents;
using TalentPortal.Application.Tests.Payments;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;

namespace TalentPortal.Application.Tests.Talents;

/// <summary>Two records become one person and two again, with money on either. Seeded defects, seen red: see docs/testing.md.</summary>
public sealed class PersonMergeTests
{
    private static readonly DateOnly Born = new(1999, 5, 4);

    /// <summary>Twelve made-up pairs: nothing that lives answers to the record that went while the merge holds, and undoing it leaves every row as it was.</summary>
    [Fact]
    public async Task Merge_UndoneAgain_LeavesTheSameRows()
    {
        await using var town = await OpenAsync();
        for (var seed = 1; seed <= 12; seed++)
        {
            var (one, other) = await PairAsync(town, new Random(seed));
            var before = await RowsAsync(town);
            var (kept, gone) = seed % 2 == 0 ? (other, one) : (one, other);

            var merge = await MergeAsync(town, one, other, keepOther: seed % 2 == 0);
            (await RowsAsync(town)).Where(row => row.Contains($"@{gone}", StringComparison.Ordinal) && !row.StartsWith("person", StringComparison.Ordinal) && !row.StartsWith("education", StringComparison.Ordinal)).ShouldBeEmpty(customMessage: $"seed {seed}");
            (await ReachedAsync(town, gone)).ShouldBeFalse();
            await UndoAsync(town, merge);

            (await RowsAsync(town)).ShouldBe(before, customMessage: $"seed {seed}");
            (await ReachedAsync(town, gone)).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task Months_OfBothRecords_BecomeOneThatIsPaidWhenEitherWas()
    {
        await using var town = await OpenAsync();
        var (one, other) = await TwoAsync(town);
        await AddAsync(town,
            new InsuranceMonth(one, new YearMonth(2026, 1), town.Company.Id, false, null, false), new InsuranceMonth(other, new YearMonth(2026, 1), town.Company.Id, true, new DateOnly(2026, 2, 10), false),
            new InsuranceMonth(one, new YearMonth(2026, 2), town.Company.Id, true, new DateOnly(2026, 2, 20), false), new InsuranceMonth(other, new YearMonth(2026, 2), town.Company.Id, false, null, false));

        await MergeAsync(town, one, other);

        (await town.ReadAsync(db => db.InsuranceMonths.AsNoTracking().OrderBy(month => month.Month).ToListAsync()))
            .Select(month => (month.Month.Month, month.PersonId, month.IsPaid)).ShouldBe([(1, one, true), (2, one, true)]);
    }

    /// <summary>One employer and no end yet: one employment. What the employer confirmed stays, else what began earlier, whichever record had it; undoing it brings the other back, column by column.</summary>
    [Theory]
    [InlineData(false, false, 1, 3)]
    [InlineData(false, false, 3, 1)]
    [InlineData(true, false, 3, 1)]
    [InlineData(false, true, 1, 3)]
    public async Task Employment_OnBothRecords_IsOneWhileTheMergeHolds(bool ownConfirmed, bool otherConfirmed, int ownMonth, int otherMonth)
    {
        await using var town = await OpenAsync();
        var (one, other) = await TwoAsync(town);
        var (own, theirs) = (Spell(one, ownMonth, ownConfirmed), Spell(other, otherMonth, otherConfirmed));
        await AddAsync(town, own, theirs);
        var (before, history) = (await RowsAsync(town), await HistoryAsync());

        var merge = await MergeAsync(town, one, other);

        var stays = ownConfirmed == otherConfirmed ? ownMonth < otherMonth ? own : theirs : ownConfirmed ? own : theirs;
        (await town.ReadAsync(db => db.Employments.AsNoTracking().SingleAsync())).ShouldSatisfyAllConditions(row => row.Id.ShouldBe(stays.Id), row => row.PersonId.ShouldBe(one));
        await UndoAsync(town, merge);
        (await RowsAsync(town)).ShouldBe(before);
        // The record's past is not written again: on a day before the merge it worked there already.
        (await HistoryAsync()).ShouldBe(history);

        Task<List<Guid>> HistoryAsync() => town.ReadAsync(db => db.RegisterChanges.Where(change => change.Field.StartsWith(nameof(Employment))).OrderBy(change => change.Id).Select(change => change.Id).ToListAsync());

        Employment Spell(PersonId person, int month, bool isConfirmed)
        {
            var spell = new Employment(person, town.Company.Id, new DateOnly(2025, month, 1), new DateOnly(2028, 2, 29), EmploymentKind.Contract, true).EnteredBy(FactSource.Clerk);
            spell.HoldPost("工艺师");
            if (isConfirmed) spell.Confirm(new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc));
            return spell;
        }
    }

    /// <summary>What a case rests on stays, although the other began earlier; where that would lose what the employer confirmed, or both are in cases, both stay.</summary>
    [Theory]
    [InlineData("own", "", "own")]
    [InlineData("other", "", "other")]
    [InlineData("own", "other", "both")]
    [InlineData("other", "own", "both")]
    [InlineData("own", "own", "own")]
    [InlineData("own other", "", "both")]
    public async Task Employment_ThatACaseRestsOn_StaysWhileTheMergeHolds(string inCases, string confirmed, string stays)
    {
        await using var town = await OpenAsync();
        var (one, other) = await TwoAsync(town);
        var spells = new Dictionary<string, Employment> { ["own"] = Spell(one, "own"), ["other"] = Spell(other, "other") };
        await AddAsync(town, [.. spells.Values]);
        foreach (var (whose, spell) in spells.Where(pair => inCases.Split(' ').Contains(pair.Key))) await CaseAsync(town, spell.Id);
        var before = await RowsAsync(town);

        var merge = await MergeAsync(town, one, other);

        (await town.ReadAsync(db => db.Employments.AsNoTracking().Where(row => row.PersonId == one).Select(row => row.Id).ToListAsync())).ShouldBe(spells.Where(pair => stays is "both" || pair.Key == stays).Select(pair => pair.Value.Id), ignoreOrder: true);
        (await town.ReadAsync(db => db.SubsidyApplications.CountAsync(row => db.Employments.Any(spell => spell.Id == row.EmploymentId)))).ShouldBe(inCases.Split(' ').Length, "No case loses its employment.");
        await UndoAsync(town, merge);
        (await RowsAsync(town)).ShouldBe(before);

        // The one in a case begins later, so that without the case the other would stay.
        Employment Spell(PersonId person, string whose)
        {
            var spell = new Employment(person, town.Company.Id, new DateOnly(2025, inCases.Contains(whose, StringComparison.Ordinal) ? 3 : 1, 1), new DateOnly(2028, 2, 29), EmploymentKind.Contract, false).EnteredBy(FactSource.Clerk);
            if (confirmed == whose) spell.Confirm(new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc));
            return spell;
        }
    }

    /// <summary>A renewal: the months since the first contract's end rest on the second one.</summary>
    [Fact]
    public async Task Employments_OfContractsThatEndOnOtherDays_AreTwo()
    {
        await using var town = await OpenAsync();
        var (one, other) = await TwoAsync(town);
        await AddAsync(town, new Employment(one, town.Company.Id, new DateOnly(2020, 1, 1), new DateOnly(2022, 12, 31), EmploymentKind.Contract, false), new Employment(other, town.Company.Id, new DateOnly(2023, 1, 1), new DateOnly(2027, 12, 31), EmploymentKind.Contract, false));

        await MergeAsync(town, one, other);

        (await town.ReadAsync(db => db.Employments.CountAsync(row => row.PersonId == one))).ShouldBe(2);
    }

    [Fact]
    public async Task Employments_ThatEndedOnOtherDays_AreTwo()
    {
        await using var town = await OpenAsync();
        var (one, other) = await TwoAsync(town);
        var (first, second) = (new Employment(one, town.Company.Id, new DateOnly(2020, 1, 1), null, EmploymentKind.Contract, false), new Employment(other, town.Company.Id, new DateOnly(2024, 1, 1), null, EmploymentKind.Contract, false));
        first.ReportDeparture(new DateOnly(2021, 1, 1), "辞职", DateTime.UtcNow);
        await AddAsync(town, first, second);

        await MergeAsync(town, one, other);

        (await town.ReadAsync(db => db.Employments.CountAsync(row => row.PersonId == one))).ShouldBe(2);
    }

    /// <summary>The number and the phone of the record that went find the one that is left; the money paid under both is shown as one.</summary>
    [Fact]
    public async Task MoneyAndNumbers_OfTheRecordThatWent_AreThoseOfTheOneThatStays()
    {
        await using var town = await OpenAsync();
        var right = await town.GrantAsync(months: 3);
        await town.PublishAsync();
        var batch = await town.SentBatchAsync();
        await town.TakeAsync(batch, Results.Csv(await town.LinesAsync(batch)));
        var (stays, number) = await NewAsync(town);
        var gone = await town.ReadAsync(db => db.People.AsNoTracking().SingleAsync(person => person.Id == right.PersonId));

        await MergeAsync(town, stays, right.PersonId);

        (await town.RightAsync(right.Id)).PersonId.ShouldBe(stays);
        (await town.LinesAsync(batch)).ShouldHaveSingleItem().PersonId.ShouldBe(right.PersonId);
        var profile = await town.AsAsync<TalentProfileQuery, TalentProfile>(town.Office, profiles => profiles.OpenAsync(stays, "trace", default));
        profile.Money!.Sum(year => year.Amount).ShouldBe(Money.FromYuan(1_650));
        (await town.ReadAsync(db => db.HoldersOf([gone.IdNumber.Index, number]).Select(holder => holder.Id).Distinct().ToListAsync())).ShouldBe([stays]);
        (await town.ProveAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Merge_WithMoneyOnEither_NeedsASecondPerson()
    {
        await using var town = await OpenAsync();
        var right = await town.GrantAsync();
        var (other, _) = await NewAsync(town);

        var merge = await ProposeAsync(town, other, right.PersonId);
        merge.State.ShouldBe(PersonMergeState.Proposed);
        (await town.RightAsync(right.Id)).PersonId.ShouldBe(right.PersonId);
        (await Should.ThrowAsync<RefusedException>(() => ConfirmAsync(town, merge.Id, town.Office))).Refusal.ShouldBe(TalentRefusals.MergeNeedsASecondPerson);
        (await Should.ThrowAsync<RefusedException>(() => ConfirmAsync(town, merge.Id, Deputy(town.OtherOffice, town.Office)))).Refusal.ShouldBe(TalentRefusals.MergeNeedsASecondPerson);
        await ConfirmAsync(town, merge.Id, town.OtherOffice);
        (await town.RightAsync(right.Id)).PersonId.ShouldBe(other);
    }

    [Fact]
    public async Task Records_WithARightEach_AreNotMergedBeforeOneEnds()
    {
        await using var town = await OpenAsync();
        var (one, other) = (await town.GrantAsync(), await town.GrantAsync());

        (await WhyNotAsync(town, one, other)).ShouldBe([TalentRefusals.TwoRunningCases, TalentRefusals.TwoRights, TalentRefusals.MonthsTwice]);
        (await Should.ThrowAsync<RefusedException>(() => ProposeAsync(town, one.PersonId, other.PersonId))).Refusal.ShouldBe(TalentRefusals.TwoRunningCases);
    }

    /// <summary>The same month twice under one policy is one person paid twice; under two it is two benefits..</summary>
    [Fact]
    public async Task Records_PaidForTheSameMonthUnderTwoPolicies_HadNothingTwice()
    {
        await using var town = await OpenAsync();
        var second = await town.PublishedAsync(new Policy("housing-allowance", "租房补贴", "Rent grant", PolicyLayer.County, "housing"), AllowanceTerms.CountyDraft2026());
        var (one, other) = (await town.GrantAsync(), await town.GrantAsync(under: second));

        (await WhyNotAsync(town, one, other)).ShouldNotContain(TalentRefusals.MonthsTwice);
    }

    [Fact]
    public async Task Records_OfWhichOneIsBeingPaid_WaitForTheBank()
    {
        await using var town = await OpenAsync();
        var right = await town.GrantAsync();
        await town.PublishAsync();
        await town.MakeAsync();
        var (other, _) = await NewAsync(town);

        (await Should.ThrowAsync<RefusedException>(() => ProposeAsync(town, other, right.PersonId))).Refusal.ShouldBe(TalentRefusals.PaymentUnderway);
    }

    [Fact]
    public async Task Record_OfAnOfficer_IsTheOneThatStays_AndTwoAccountsAreNotOne()
    {
        await using var town = await OpenAsync();
        var (officer, other) = await TwoAsync(town);
        await AddAsync(town, AccountOf(officer, Role.Finance));

        (await Should.ThrowAsync<RefusedException>(() => ProposeAsync(town, other, officer))).Refusal.ShouldBe(TalentRefusals.OfficerStays);
        await AddAsync(town, AccountOf(other, Role.Applicant));
        (await Should.ThrowAsync<RefusedException>(() => ProposeAsync(town, officer, other))).Refusal.ShouldBe(TalentRefusals.TwoAccounts);
    }

    [Fact]
    public async Task OwnRecord_IsNotMergedByTheOfficer()
    {
        await using var town = await OpenAsync();
        var (one, other) = await TwoAsync(town);
        var self = town.Office with { Person = other };

        (await Should.ThrowAsync<RefusedException>(() => ProposeAsync(town, one, other, by: self))).Refusal.ShouldBe(TalentRefusals.MergeConflictOfInterest);
    }

    /// <summary>A number is sealed for its owner, so it opens for the one that stays, and the former one is back after the merge is undone.</summary>
    [Fact]
    public async Task Values_ChosenFromTheRecordThatGoes_AreTheOthersWhileTheMergeHolds()
    {
        await using var town = await OpenAsync();
        var vault = town.Database.Get<PersonalDataVault>();
        var (one, other) = await TwoAsync(town);
        await town.ChangeAsync(async db =>
        {
            (await db.People.SingleAsync(person => person.Id == one)).UsePhone(vault.Seal(PersonalField.Phone, one.Value, "13900000001"));
            (await db.People.SingleAsync(person => person.Id == other)).UsePhone(vault.Seal(PersonalField.Phone, other.Value, "13900000002"));
        });

        var merge = await MergeAsync(town, one, other, taken: [MergedField.Phone, MergedField.Team]);
        (await PhoneAsync()).ShouldBe("13900000002");
        await UndoAsync(town, merge);
        (await PhoneAsync()).ShouldBe("13900000001");

        async Task<string> PhoneAsync() => vault.Open(PersonalField.Phone, one.Value, (await town.ReadAsync(db => db.People.AsNoTracking().SingleAsync(person => person.Id == one))).Phone!);
    }

    [Fact]
    public async Task Merge_BeforeALaterOne_IsUndoneAfterIt()
    {
        await using var town = await OpenAsync();
        var ((one, other), (third, _)) = (await TwoAsync(town), await NewAsync(town));
        var first = await MergeAsync(town, one, other);
        town.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await MergeAsync(town, one, third);

        (await Should.ThrowAsync<RefusedException>(() => UndoAsync(town, first))).Refusal.ShouldBe(TalentRefusals.MergeHasLaterOne);
        await UndoAsync(town, second);
        await UndoAsync(town, first);
        (await Should.ThrowAsync<RefusedException>(() => UndoAsync(town, first))).Refusal.ShouldBe(TalentRefusals.MergeNotInThisState);
    }

    private static async Task<(PersonId, PersonId)> PairAsync(PaymentTown town, Random random)
    {
        var (one, other) = await TwoAsync(town);
        var employers = new[] { town.Company, Some.Employer() };
        await AddAsync(town, employers[1]);
        foreach (var person in new[] { one, other })
        {
            await town.ChangeAsync(async db =>
            {
                var record = await db.People.SingleAsync(row => row.Id == person);
                record.Describe(record.Traits with { Team = random.Next(2) == 0 ? TalentTeam.Professional : null, EthnicityCode = random.Next(2) == 0 ? "01" : null });
                foreach (var level in new[] { EducationLevel.Bachelor, EducationLevel.Master }.Where(_ => random.Next(2) == 0))
                {
                    record.StateEducation(new Education(level, true, $"大学{random.Next(9)}", "会计", new DateOnly(2021, 6, 30), false).With(null, $"{random.Next(99)}", false));
                    if (random.Next(2) == 0) record.VerifyEducation(level, EducationVerification.Chsi, new DateOnly(2022, 1, 1));
                }
            });
            foreach (var employer in employers)
            {
                if (random.Next(2) == 0) await AddAsync(town, new Employment(person, employer.Id, new DateOnly(2025, 1, 1), null, EmploymentKind.Contract, false));
                foreach (var number in Enumerable.Range(1, 6).Where(_ => random.Next(2) == 0))
                {
                    var month = new InsuranceMonth(person, new YearMonth(2026, number), employer.Id, random.Next(2) == 0, random.Next(2) == 0 ? new DateOnly(2026, 7, number) : null, random.Next(2) == 0);
                    if (random.Next(3) == 0) month.Explain($"补缴说明{random.Next(9)}");
                    await AddAsync(town, month);
                }
            }

            for (var i = random.Next(3); i > 0; i--) await AddAsync(town, new Credential(person, new CredentialFacts(CredentialKind.Honour, $"称号{i}", CredentialGrade.County, new DateOnly(2024, 1, i)), FactSource.Clerk));
            await AddAsync(town, new PublicPayrollSpell(person, new YearMonth(2024, 1), null, AccountId.New(), DateTime.UtcNow), new ConflictOfInterest(PersonId.New(), person, null, "近亲属", AccountId.New(), DateTime.UtcNow));
            if (random.Next(2) == 0)
            {
                var paper = Guid.CreateVersion7();
                await AddAsync(town, new PersonDocument(paper, person, new PersonDocumentFacts(PersonDocumentKind.Passport), town.Database.Get<PersonalDataVault>().Seal(PersonalField.IdNumber, paper, $"E{Some.Number():00000000}")));
            }
        }

        return (one, other);
    }

    /// <summary>Everything that answers to a person, written out; <c>@</c> stands before the person.</summary>
    private static Task<List<string>> RowsAsync(PaymentTown town) => town.ReadAsync(async db =>
    {
        var people = await db.People.AsNoTracking().ToListAsync();
        List<string> rows =
        [
            .. people.Select(row => string.Create(CultureInfo.InvariantCulture, $"person @{row.Id} {row.Name} {row.MergedInto} {row.Team} {row.EthnicityCode} {row.Phone?.Index.Length}")),
            .. people.SelectMany(row => row.Educations, (row, part) => string.Create(CultureInfo.InvariantCulture, $"education {part.Id} @{row.Id} {part.Level} {part.School} {part.CertificateNumber} {part.Verification} {part.VerifiedOn}")),
            .. (await db.Employments.AsNoTracking().ToListAsync()).Select(row => string.Create(CultureInfo.InvariantCulture, $"employment {row.Id} @{row.PersonId} {row.EmployerId} {row.StartedOn} {row.ContractEndsOn} {row.LeftOn} {row.LeavingReason} {row.Kind} {row.Post} {row.IsDispatchedElsewhere} {row.ConfirmedAt} {row.Source} {row.Version}")),
            .. (await db.InsuranceMonths.AsNoTracking().ToListAsync()).Select(row => string.Create(CultureInfo.InvariantCulture, $"month @{row.PersonId} {row.Month} {row.EmployerId} {row.IsPaid} {row.PaidOn} {row.IsBackPayment} {row.BackPaymentExplanation}")),
            .. (await db.Credentials.AsNoTracking().ToListAsync()).Select(row => $"credential {row.Id} @{row.PersonId} {row.Version}"),
            .. (await db.PersonDocuments.AsNoTracking().ToListAsync()).Select(row => $"document {row.Id} @{row.PersonId} {row.Version}"),
            .. (await db.PublicPayrollSpells.AsNoTracking().ToListAsync()).Select(row => $"payroll {row.Id} @{row.PersonId}"),
            .. (await db.Conflicts.AsNoTracking().ToListAsync()).Select(row => $"conflict {row.Id} @{row.Relative}"),
        ];
        return rows.Order(StringComparer.Ordinal).ToList();
    });

    private static async Task<PersonMerge> MergeAsync(PaymentTown town, PersonId one, PersonId other, bool keepOther = false, MergedField[]? taken = null)
    {
        var merge = await ProposeAsync(town, one, other, keepOther, taken);
        if (merge.NeedsSecond) await ConfirmAsync(town, merge.Id, town.OtherOffice);
        return merge;
    }

    private static async Task<PersonMerge> ProposeAsync(PaymentTown town, PersonId one, PersonId other, bool keepOther = false, MergedField[]? taken = null, Actor? by = null)
    {
        var versions = await town.ReadAsync(db => db.People.Where(person => person.Id == one || person.Id == other).ToDictionaryAsync(person => person.Id, person => person.Version));
        var form = new MergePeople { KeepOther = keepOther, Reason = "同一人", Version = versions[one], OtherVersion = versions[other], FromSecond = (taken ?? [MergedField.Team]).ToDictionary(field => field, _ => !keepOther) };
        return await town.AsAsync<PersonMergeService, PersonMerge>(by ?? town.Office, merges => merges.ProposeAsync(one, other, form, default));
    }

    private static async Task ConfirmAsync(PaymentTown town, Guid id, Actor by) => await town.AsAsync<PersonMergeService>(by, async merges => await merges.ConfirmAsync(id, await DecideAsync(town, id), default));

    private static async Task UndoAsync(PaymentTown town, PersonMerge merge)
    {
        await town.AsAsync<PersonMergeService>(town.Office, async merges => await merges.ProposeUndoAsync(merge.Id, await DecideAsync(town, merge.Id), default));
        if (merge.NeedsSecond) await ConfirmAsync(town, merge.Id, town.OtherOffice);
    }

    private static async Task<DecideMerge> DecideAsync(PaymentTown town, Guid id) =>
        new() { Reason = "不是同一人", Version = await town.ReadAsync(db => db.PersonMerges.Where(row => row.Id == id).Select(row => row.Version).SingleAsync()) };

    private static Task<IReadOnlyList<Refusal>> WhyNotAsync(PaymentTown town, Entitlement one, Entitlement other) =>
        town.AsAsync<PersonMergeRules, IReadOnlyList<Refusal>>(town.Office, rules => rules.WhyNotAsync(one.PersonId, other.PersonId, default));

    /// <summary>An application with this employment that was sent and withdrawn again.</summary>
    private static Task CaseAsync(PaymentTown town, Guid employment) => town.ChangeAsync(async db =>
    {
        var spell = await db.Employments.SingleAsync(row => row.Id == employment);
        var person = await db.People.SingleAsync(row => row.Id == spell.PersonId);
        var applicant = new Actor(AccountId.New(), person.Name, AccessTable.CapabilitiesOf([Role.Applicant])) { Person = person.Id };
        var (application, clock) = (new SubsidyApplication(SubsidyApplicationId.New(), applicant.Id, town.Now.UtcNow), town.Now);
        application.IdentifyAs(person, clock.UtcNow);
        application.StateLevel(EducationLevel.Bachelor, clock.UtcNow);
        application.WorkAt(spell, town.Company, clock.UtcNow);
        application.Consent("3F2A-91BC-04DE", clock.UtcNow);
        application.Submit(applicant, $"BT26-8{Some.Number():0000}", town.Version.Id, town.Version.Terms.TimeLimits, EmployerRoute.ToConfirm, [], clock);
        application.Withdraw(applicant, "改日再申请", clock);
        db.SubsidyApplications.Add(application);
    });

    private static Task<bool> ReachedAsync(PaymentTown town, PersonId person) =>
        town.ReadAsync(db => db.People.InReachOf(town.Office, db, new YearMonth(2026, 11)).AnyAsync(row => row.Id == person));

    private static async Task<(PersonId, PersonId)> TwoAsync(PaymentTown town) => ((await NewAsync(town)).Id, (await NewAsync(town)).Id);

    private static async Task<(PersonId Id, byte[] Number)> NewAsync(PaymentTown town)
    {
        var person = Some.Person(town.Database.Get<PersonalDataVault>(), "柳栖霞", Born);
        person.StateEducation(new Education(EducationLevel.Vocational, true, "齐河职专", "会计", new DateOnly(2017, 6, 30), false));
        await AddAsync(town, person);
        return (person.Id, person.IdNumber.Index);
    }

    private static Account AccountOf(PersonId person, Role role)
    {
        var (account, name) = (new Account { DisplayName = "柳栖霞", CreatedAt = DateTime.UtcNow }, $"{role}.{Some.Number()}");
        (account.UserName, account.NormalizedUserName) = (name, name.ToUpperInvariant());
        account.Hold([role]);
        account.BelongTo(person);
        return account;
    }

    private static Actor Deputy(Actor deputy, Actor principal) => deputy with
    {
        Capabilities = deputy.Capabilities.Where(capability => capability is not Capability.MaintainTalents).ToHashSet(),
        Delegations = [new DelegatedDuty(principal.Person!.Value, Capability.MaintainTalents)],
    };

    private static Task AddAsync(PaymentTown town, params object[] rows) => town.ChangeAsync(db =>
    {
        ((DbContext)db).AddRange(rows);
        return Task.CompletedTask;
    });

    private static Task<PaymentTown> OpenAsync() => PaymentTown.CreateAsync(services => services
        .AddScoped<PersonSuspicions>().AddScoped<PersonMergeRules>().AddScoped<PersonMergeService>().AddScoped<TalentProfileQuery>());
}
