using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Benchmarks.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Benchmarks.Subsidies;

/// <summary>A register of so many applications, the bare queue beside the portal's, and a first reviewer.</summary>
internal sealed class QueueTown : PagesTown
{
    private const int Person = 1, Case = 2, Employer = 3, EmployerCount = 500;

    public static async Task<QueueTown> OpenAsync(int applications)
    {
        var town = new QueueTown();
        await town.InitializeAsync();
        var id = await (await new SubsidyWorld(town).OpenAsync()).ConfirmedAsync();
        await using var connection = await BareInsert.OpenAsync(town.DatabasePath);
        var copies = new RowCopies(connection);
        await copies.WithoutIndexesAsync(() => FillAsync(copies, id.Value.ToString().ToUpperInvariant(), applications - 1));
        await copies.ExecuteAsync("PRAGMA optimize = 0x10002");
        await town.SignInReaderAsync(Role.FirstReviewer, "李芳", "/work/subsidies");
        return town;
    }

    protected override void AddBare(IServiceCollection services) => services.AddSingleton<BareQueue>();

    /// <summary>One case in eight is at a first reviewer's desk, the others are decided and paid; deadlines from a week ago to three months ahead.</summary>
    private static async Task FillAsync(RowCopies copies, string pattern, int count)
    {
        var ofPattern = $"pattern.Id = (SELECT {{0}} FROM SubsidyApplications WHERE Id = '{pattern}')";
        var people = Math.Max(1, count / 5);
        await copies.MakeAsync("Employers", string.Format(System.Globalization.CultureInfo.InvariantCulture, ofPattern, "EmployerId"), EmployerCount,
            ("Id", RowCopies.Id(Employer)), ("CreditCode", "printf('9137%014d', n)"), ("Name", "pattern.Name || n"));
        await copies.MakeAsync("People", string.Format(System.Globalization.CultureInfo.InvariantCulture, ofPattern, "PersonId"), people,
            ("Id", RowCopies.Id(Person)), ("IdNumber_Index", "randomblob(32)"), ("IdNumber_Envelope", "randomblob(length(pattern.IdNumber_Envelope))"));
        await copies.MakeAsync("SubsidyApplications", $"pattern.Id = '{pattern}'", count,
            ("Id", RowCopies.Id(Case)), ("PersonId", RowCopies.Id(Person, $"(n % {people} + 1)")), ("EmployerId", RowCopies.Id(Employer, $"(n % {EmployerCount} + 1)")), ("EmploymentId", "NULL"),
            ("CaseNumber", "printf('BT%02d-%06d', 20 + n % 7, n)"), ("EmployerName", $"pattern.EmployerName || (n % {EmployerCount} + 1)"),
            ("ApplicantName", "CASE n % 4 WHEN 0 THEN '王小明' WHEN 1 THEN '欧阳海' WHEN 2 THEN '李芳' ELSE 'Ana-Maria Bell' END"), ("ApplicantInitials", "CASE n % 4 WHEN 0 THEN 'wxm' WHEN 1 THEN 'oyh' WHEN 2 THEN 'lf' ELSE 'anamariabell' END"),
            ("Level", "CASE n % 4 WHEN 0 THEN 'Doctor' WHEN 1 THEN 'Master' ELSE 'Bachelor' END"), ("Amount", "55000 * (n % 12 + 1)"),
            ("AssessmentId", "CASE WHEN n % 9 > 0 THEN pattern.Id END"), ("OpenDoubts", "CASE WHEN n % 11 = 0 THEN n % 3 ELSE 0 END"),
            ("Status", "CASE n % 16 WHEN 0 THEN 'FirstReview' WHEN 1 THEN CASE n / 16 % 6 WHEN 0 THEN 'AwaitingIntake' WHEN 1 THEN 'AwaitingCorrection' WHEN 2 THEN 'JointReview' WHEN 3 THEN 'Discrepancy' ELSE 'Accepted' END WHEN 2 THEN 'Rejected' WHEN 3 THEN 'Withdrawn' ELSE 'Paid' END"),
            ("HolderName", "CASE WHEN n % 16 = 0 THEN '李芳' END"), ("Deadline_IsProvisional", "n % 97 = 0"), ("Deadline_DueOn", DueOn), ("Deadline_SortsOn", DueOn), ("SortsOn", DueOn));
        await copies.ExecuteAsync("DELETE FROM SubsidyCounters");
        await copies.ExecuteAsync("INSERT INTO SubsidyCounters (TownshipCode, Status, Count) SELECT COALESCE(TownshipCode, ''), Status, COUNT(*) FROM SubsidyApplications GROUP BY 1, 2");
    }

    private static string DueOn => "date('2026-03-05', (n * 7919 % 90) || ' days')";
}
