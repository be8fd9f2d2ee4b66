using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Web.Demo;

/// <summary>
/// Interest on guaranteed start-up loans (创业担保贷款贴息): one founder's first quarter is approved, so that the next one can be applied for;
/// another's file is open at first review, its contract handed in and its loan still to be written down.
/// </summary>
internal sealed class DemoLoans(DemoCounty county, DemoTime time, DemoSheet sheet, IReadOnlyList<Employer> employers, DateOnly today)
{
    private const int Approved = 150, InReview = 151, Insured = 7, Principal = 200_000;
    private const decimal RatePercent = 3.5m;

    // Banks settle on the 20th: the quarter ends with the 20th of last month.
    private DateOnly Until => YearMonth.Of(today).AddMonths(-1).FirstDay.AddDays(20);

    private DateOnly From => Until.AddMonths(-3);

    public async Task MakeAsync(CancellationToken ct)
    {
        var calendar = await county.InScopeAsync(scope => scope.GetRequiredService<CalendarQueries>().CurrentAsync(ct));
        void StandAt(int daysAgo, double hour) => time.StandAt(CountyClock.StartOf(calendar.AddWorkingDays(today, -daysAgo).Date).AddHours(hour));
        StandAt(6, 9);
        var done = await SubmitAsync(Approved, ct);
        StandAt(5, 9);
        await AtDeskAsync<SubsidyIntakeService>("first", done, (desk, version) => desk.AcceptAsync(done, version, ct));
        await AtDeskAsync<SubsidyReviewService>("first", done, (desk, version) => desk.StartAsync(done, version, ct));
        await AtDeskAsync<SubsidyReviewService>("first", done, (desk, version) => desk.FindAsync(done, Found(Approved, version), ct));
        StandAt(4, 10);
        await ConcludeAsync(done, ct);
        await AtDeskAsync<SubsidyReviewService>("first", done, (desk, version) => desk.PassAsync(done, new PassFirstReview { Opinion = "借款合同与银行流水一致，按季贴息。", Version = version }, ct));
        StandAt(3, 10);
        await AtDeskAsync<SubsidySecondReviewService>("second", done, (desk, version) => desk.PassAsync(done, Words("计息天数和利率核对无误，同意。", version), ct));
        StandAt(2, 10);
        await AtDeskAsync<SubsidyApprovalService>("office", done, (desk, version) => desk.ApproveAsync(done, Words("同意贴息。", version), ct));
        StandAt(2, 14);
        var open = await SubmitAsync(InReview, ct);
        StandAt(1, 9);
        await AtDeskAsync<SubsidyIntakeService>("first", open, (desk, version) => desk.AcceptAsync(open, version, ct));
        StandAt(1, 10);
        await AtDeskAsync<SubsidyReviewService>("first", open, (desk, version) => desk.StartAsync(open, version, ct));
    }

    /// <summary>Somebody the register knows, with a business of their own, applies as the pages have it.</summary>
    private async Task<SubsidyApplicationId> SubmitAsync(int number, CancellationToken ct)
    {
        await county.InScopeAsync(scope => RegisterAsync(scope, number, ct));
        var policy = await county.InScopeAsync(scope => scope.GetRequiredService<IPortalDb>().Policies.Where(row => row.Code == DemoPolicies.LoanInterest).Select(row => row.Id).SingleAsync(ct));
        SubsidyApplicationId id = default;
        await county.AsAsync(await county.InScopeAsync(scope => Task.FromResult(scope.GetRequiredService<AccountNames>().UserNameOf(DemoPeople.Phone(number)))), async scope =>
        {
            var (drafts, db, card) = (scope.GetRequiredService<SubsidyDraftService>(), scope.GetRequiredService<IPortalDb>(), DemoPeople.BankCard(number));
            id = await drafts.StartAsync(policy, ct);
            var person = await db.People.AsNoTracking().SingleAsync(row => db.SubsidyApplications.Any(draft => draft.Id == id && draft.PersonId == row.Id), ct);
            var (degree, spell) = (person.Educations[0], await db.Employments.AsNoTracking().SingleAsync(row => row.PersonId == person.Id, ct));
            await drafts.SaveEducationAsync(id, new SaveEducation { Level = degree.Level, IsFullTime = true, School = degree.School, Major = degree.Major, GraduatedOn = degree.GraduatedOn }, ct);
            await drafts.SaveEmploymentAsync(id, new SaveEmployment { EmployerId = spell.EmployerId.Value, Kind = spell.Kind, StartedOn = spell.StartedOn }, ct);
            await drafts.SaveBankAccountAsync(id, new SaveBankAccount { HolderName = person.Name, BankName = "齐河农村商业银行", Number = card }, ct);
            await drafts.AddMaterialAsync(id, "loan_contract", "借款合同.pdf", sheet.Pdf(ContractPages(number, person.Name)), ct);
            await drafts.ConsentAsync(id, new GiveConsent { Promise = true, Consent = true }, ct);
            await scope.GetRequiredService<SubsidyApplicantService>().SubmitAsync(id, await db.SubsidyApplications.Where(row => row.Id == id).Select(row => row.Version).SingleAsync(ct), ct);
        });
        return id;
    }

    private async Task<bool> RegisterAsync(IServiceProvider scope, int number, CancellationToken ct)
    {
        var (db, vault) = (scope.GetRequiredService<IPortalDb>(), scope.GetRequiredService<PersonalDataVault>());
        var (id, name, employer, lastMonth) = (PersonId.New(), DemoPeople.Name(number), employers[number % 3], YearMonth.Of(today).AddMonths(-2));
        var first = lastMonth.AddMonths(1 - Insured);
        var graduated = new DateOnly(first.Year - 2, 6, 20);
        var citizen = DemoPeople.IdNumber(number, DemoPeople.BirthDate(number, EducationLevel.Bachelor, graduated));
        var person = new Person(id, name, Pinyin.Initials(name), IdentityDocumentKind.CitizenId, vault.Seal(PersonalField.IdNumber, id.Value, citizen.Value), citizen.BirthDate, citizen.Sex);
        person.UsePhone(vault.Seal(PersonalField.Phone, id.Value, DemoPeople.Phone(number)));
        var (school, major) = DemoPeople.Studies(number, EducationLevel.Bachelor);
        person.StateEducation(new Education(EducationLevel.Bachelor, true, school, major, graduated, false));
        person.VerifyEducation(EducationLevel.Bachelor, EducationVerification.Chsi, graduated.AddDays(20));
        db.People.Add(person);
        var spell = new Employment(id, employer.Id, first.FirstDay, null, EmploymentKind.OwnBusiness, false);
        spell.Confirm(scope.GetRequiredService<CountyClock>().UtcNow);
        db.Employments.Add(spell);
        db.InsuranceMonths.AddRange(first.To(lastMonth).Select(month => new InsuranceMonth(id, month, employer.Id, true, month.LastDay, false)));
        await db.SaveChangesAsync(ct);
        await scope.GetRequiredService<DemoAccounts>().AddApplicantAsync(person, DemoPeople.Phone(number));
        return true;
    }

    private IReadOnlyList<DemoPage> ContractPages(int number, string borrower) =>
    [
        new("创业担保贷款借款合同",
        [
            $"合同号：{ContractOf(number)}", $"借款人：{borrower}", "贷款人：齐河农村商业银行", "", $"一、借款金额　人民币{Principal:N0}元。", $"二、年利率　{RatePercent:0.00}%。",
            $"三、放款日　{From:yyyy年M月d日}，期限三年，按季结息，结息日为季末月20日。", "四、用途　创业经营周转，不得挪用。", "五、担保　由县创业担保贷款担保基金担保。",
        ], "齐河农村商业银行"),
    ];

    private RecordFinding Found(int number, long version) => new()
    {
        OfLoan = true,
        Contract = ContractOf(number),
        Version = version,
        Evidence = "借款合同、银行结息清单",
        Periods = [new() { Principal = Principal, RatePercent = RatePercent, From = From, To = Until }],
    };

    private string ContractOf(int number) => $"齐农商创担字（{From.Year}）第{number:000}号";

    private Task ConcludeAsync(SubsidyApplicationId id, CancellationToken ct) => county.AsAsync("first", async scope =>
    {
        var db = scope.GetRequiredService<IPortalDb>();
        while (await db.SubsidyApplications.AsNoTracking().SingleAsync(row => row.Id == id, ct) is var file && file.Checks.FirstOrDefault(check => check.IsOpen) is { } doubt)
            await scope.GetRequiredService<SubsidyReviewService>().ConcludeAsync(id, new ConcludeCheck { CheckId = doubt.Id, Version = file.Version, Conclusion = "已与本人核实，情况属实。" }, ct);
    });

    private static DecideOnCase Words(string opinion, long version) => new() { Opinion = opinion, Version = version };

    private Task AtDeskAsync<TService>(string userName, SubsidyApplicationId id, Func<TService, long, Task> act) where TService : notnull => county.AsAsync(userName, async scope =>
        await act(scope.GetRequiredService<TService>(), await scope.GetRequiredService<IPortalDb>().SubsidyApplications.Where(row => row.Id == id).Select(row => row.Version).SingleAsync()));
}
