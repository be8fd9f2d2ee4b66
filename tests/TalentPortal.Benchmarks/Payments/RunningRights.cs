using Microsoft.EntityFrameworkCore;
using TalentPortal.Benchmarks.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Benchmarks.Payments;

/// <summary>Running rights with everything behind them: person, degree, contract, case, the insured months and the lines so far.</summary>
internal sealed class RunningRights(PortalHost host)
{
    private const int Person = 1, Degree = 2, Employment = 3, Case = 4, Right = 5, Line = 6, Employer = 7, EmployerCount = 500;

    private static readonly YearMonth First = new(2025, 9);

    /// <summary>One right made by the moves of its people, granted up to January, then copied; the roster reaches to February.</summary>
    public async Task MakeAsync(int rights)
    {
        var right = await GrantOneAsync();
        await using var connection = await BareInsert.OpenAsync(Path.Combine(host.DataDirectory, "portal.db"));
        var copies = new RowCopies(connection);
        await copies.WithoutIndexesAsync(() => CopyAsync(copies, right, rights - 1));
    }

    private async Task<Entitlement> GrantOneAsync()
    {
        var id = await (await new SubsidyWorld(host).OpenAsync()).ConfirmedAsync(insuredMonths: 6);
        return await host.WithDbAsync(async db =>
        {
            var application = await db.SubsidyApplications.SingleAsync(row => row.Id == id);
            var person = await db.People.SingleAsync(row => row.Id == application.PersonId);
            if (person.Phone is null) person.UsePhone(host.Vault.Seal(PersonalField.Phone, person.Id.Value, Some.Phone()));
            var version = await db.PolicyVersions.SingleAsync(row => row.Id == application.PolicyVersionId);
            var rules = AllowanceRules.Of(await db.Policies.SingleAsync(row => row.Id == version.PolicyId), version);
            var rate = rules.RateOf(EducationLevel.Bachelor, application.EmployerType!.Value, onPublicPayroll: false).Amount;
            var earned = First.To(First.AddMonths(4)).Select(month => new EarnedMonth(month, AccrualKind.Regular, AccrualReason.InsuredMonth, rate, application.EmployerId, application.EmployerType, EducationLevel.Bachelor));
            var (right, lines) = Entitlement.Grant(application, First, rules.WindowEnd(First), rules.Terms.MonthLimit, First.AddMonths(4), [.. earned], host.Now);
            right.Start();
            db.Entitlements.Add(right);
            db.AccrualLines.AddRange(lines);
            await db.SaveChangesAsync(CancellationToken.None);
            return right;
        });
    }

    private static async Task CopyAsync(RowCopies copies, Entitlement right, int count)
    {
        var (person, employer) = (Text(right.PersonId.Value), Text(right.EmployerId!.Value.Value));
        var (ofPerson, atEmployer, caseNumber) = ($"pattern.PersonId = '{person}'", RowCopies.Id(Employer, $"(n % {EmployerCount} + 1)"), "printf('BT30-%06d', n)");
        await copies.MakeAsync("Employers", $"pattern.Id = '{employer}'", EmployerCount, ("Id", RowCopies.Id(Employer)), ("CreditCode", "printf('9137%014d', n)"), ("Name", "pattern.Name || n"));
        await copies.MakeAsync("People", $"pattern.Id = '{person}'", count,
            ("Id", RowCopies.Id(Person)), ("IdNumber_Index", "randomblob(32)"), ("IdNumber_Envelope", "randomblob(length(pattern.IdNumber_Envelope))"), ("Phone_Index", "randomblob(32)"));
        await copies.MakeAsync("Educations", ofPerson, count, ("Id", RowCopies.Id(Degree)), ("PersonId", RowCopies.Id(Person)));
        await copies.MakeAsync("Employments", ofPerson, count, ("Id", RowCopies.Id(Employment)), ("PersonId", RowCopies.Id(Person)), ("EmployerId", atEmployer));
        await copies.MakeAsync("InsuranceMonths", ofPerson, count, ("PersonId", RowCopies.Id(Person)), ("EmployerId", atEmployer));
        await copies.MakeAsync("SubsidyApplications", $"pattern.Id = '{Text(right.ApplicationId.Value)}'", count,
            ("Id", RowCopies.Id(Case)), ("PersonId", RowCopies.Id(Person)), ("EmployerId", atEmployer), ("EmploymentId", RowCopies.Id(Employment)), ("CaseNumber", caseNumber));
        await copies.MakeAsync("Entitlements", $"pattern.Id = '{Text(right.Id.Value)}'", count,
            ("Id", RowCopies.Id(Right)), ("PersonId", RowCopies.Id(Person)), ("ApplicationId", RowCopies.Id(Case)), ("EmployerId", atEmployer), ("CaseNumber", caseNumber));
        await copies.MakeAsync("AccrualLines", $"pattern.EntitlementId = '{Text(right.Id.Value)}'", count,
            ("Id", RowCopies.Id(Line, "n * 100 + pattern.Month % 100")), ("EntitlementId", RowCopies.Id(Right)), ("EmployerId", atEmployer));
    }

    private static string Text(Guid id) => id.ToString().ToUpperInvariant();
}
