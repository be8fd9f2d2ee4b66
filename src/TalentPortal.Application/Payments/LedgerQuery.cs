using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Payments;

/// <summary>The ledger of allowances (台账): every payment line, newest batch first, by keyset; its summary; and all rows for the export.</summary>
public sealed class LedgerQuery(IPortalDb db, ICurrentActor current, PersonalDataVault vault)
{
    public const int PageSize = 50;

    public async Task<LedgerPage> PageAsync(LedgerFilter filter, CancellationToken ct)
    {
        var raw = Raw(filter);
        if (filter.After?.Split('~', 2) is [var batch, var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var line))
            raw = raw.Where(row => string.Compare(row.Batch, batch) < 0 || (row.Batch == batch && row.Line.Number > line));
        var rows = await Ordered(raw).Take(PageSize + 1).ToListAsync(ct);
        var more = rows.Count > PageSize;
        if (more) rows.RemoveAt(PageSize);
        return new LedgerPage([.. rows.Select(Show)], more ? $"{rows[^1].Batch}~{rows[^1].Line.Number.ToString(CultureInfo.InvariantCulture)}" : null);
    }

    /// <summary>All rows of the filter, streamed.</summary>
    public async IAsyncEnumerable<LedgerRow> AllAsync(LedgerFilter filter)
    {
        await foreach (var row in Ordered(Raw(filter)).AsAsyncEnumerable()) yield return Show(row);
    }

    /// <summary>By kind of employer and education, people counted once each (月度/季度汇总).</summary>
    public async Task<IReadOnlyList<LedgerSum>> SummaryAsync(LedgerFilter filter, CancellationToken ct)
    {
        var lines = Raw(filter).Select(row => row.Line);
        // An amount is a type of its own that the database cannot add up: it counts the lines of each amount, of which there are few.
        var amounts = await lines.GroupBy(line => new { line.EmployerType, line.Level, line.MonthCount, line.Amount }).Select(same => new { same.Key, Count = same.Count() }).ToListAsync(ct);
        var people = await lines.GroupBy(line => new { line.EmployerType, line.Level }).Select(same => new { same.Key, Count = same.Select(line => line.PersonId).Distinct().Count() }).ToListAsync(ct);
        return [.. people
            .OrderBy(group => group.Key.EmployerType).ThenByDescending(group => group.Key.Level.Rank())
            .Select(group => (group.Key.EmployerType, group.Key.Level, People: group.Count, Lines: amounts.Where(same => (same.Key.EmployerType, same.Key.Level) == (group.Key.EmployerType, group.Key.Level)).ToList()))
            .Select(group => new LedgerSum(group.EmployerType, group.Level, group.People, group.Lines.Sum(same => same.Count * same.Key.MonthCount), group.Lines.Sum(same => same.Key.Amount * same.Count)))];
    }

    private IQueryable<RawRow> Raw(LedgerFilter filter)
    {
        var lines = db.PaymentLines.AsNoTracking().ReachableBy(current.Actor).Where(line => line.State != PaymentLineState.Discarded);
        if (filter.EmployerType is { } type) lines = lines.Where(line => line.EmployerType == type);
        if (filter.Level is { } level) lines = lines.Where(line => line.Level == level);
        if (filter.State is { } state) lines = lines.Where(line => line.State == state);
        if (YearMonth.TryParse(filter.Month, null, out var month)) lines = lines.Where(line => line.Months.Any(part => part.Month == month));
        if (!string.IsNullOrWhiteSpace(filter.Q)) lines = Search(lines, filter.Q.Trim().Normalize(NormalizationForm.FormKC));
        var rows =
            from line in lines
            join batch in db.PaymentBatches on line.BatchId equals batch.Id
            join person in db.People on line.PersonId equals person.Id
            join right in db.Entitlements on line.EntitlementId equals right.Id
            join version in db.PolicyVersions on right.PolicyVersionId equals version.Id
            join policy in db.Policies on version.PolicyId equals policy.Id
            select new RawRow
            {
                Line = line,
                Batch = batch.Number,
                IdNumber = person.IdNumber,
                School = person.Educations.Where(education => education.Level == line.Level).Select(education => education.School).FirstOrDefault(),
                Loan = right.Loan!.Loan,
                LoanDays = right.Loan.Days,
                PolicyId = policy.Id,
                PolicyCode = policy.Code,
                PolicyZh = policy.NameZh,
                PolicyEn = policy.NameEn,
                GraduatedOn = person.Educations.Where(education => education.Level == line.Level).Select(education => education.GraduatedOn).FirstOrDefault(),
            };
        if (filter.Policy is { } choice) rows = choice.Id is { } own ? rows.Where(row => row.PolicyId == own) : rows.Where(row => row.PolicyCode == Policy.GraduateAllowance);
        return string.IsNullOrWhiteSpace(filter.Batch) ? rows : rows.Where(row => row.Batch == filter.Batch);
    }

    private static IQueryable<RawRow> Ordered(IQueryable<RawRow> rows) => rows.OrderByDescending(row => row.Batch).ThenBy(row => row.Line.Number);

    private static IQueryable<PaymentLine> Search(IQueryable<PaymentLine> lines, string text)
    {
        var (upper, lower) = (text.ToUpperInvariant(), text.ToLowerInvariant());
        return text.All(char.IsAsciiLetter) ? lines.Where(line => line.PersonInitials.StartsWith(lower))
            : text.Any(char.IsAsciiDigit) ? lines.Where(line => line.CaseNumber.Contains(upper))
            : lines.Where(line => line.PersonName.Contains(text) || line.EmployerName.Contains(text));
    }

    private LedgerRow Show(RawRow row)
    {
        var line = row.Line;
        return new LedgerRow(
            row.Batch, line.Number, line.PersonName, vault.Masked(PersonalField.IdNumber, line.PersonId.Value, row.IdNumber), line.EmployerName, line.EmployerType, line.Level, row.School ?? "", row.GraduatedOn,
            line.FirstInsuredMonth, line.FirstMonth, line.LastMonth, line.MonthlyAmount, line.MonthCount, line.Amount, line.CumulativeMonths, line.RemainingMonths,
            line.BankName, line.LastFour, line.State, line.BankReason ?? "", row.PolicyZh, row.PolicyEn)
        { Borne = row.Loan is { } loan ? new BorneDays(loan, row.LoanDays!.Value) : null };
    }

    private sealed class RawRow
    {
        public required PaymentLine Line { get; init; }
        public required string Batch { get; init; }
        public required ProtectedText IdNumber { get; init; }
        public string? School { get; init; }
        public DateOnly? GraduatedOn { get; init; }
        public ProvenLoan? Loan { get; init; }
        public int? LoanDays { get; init; }
        public PolicyId PolicyId { get; init; }
        public string PolicyCode { get; init; } = "";
        public string PolicyZh { get; init; } = "";
        public string PolicyEn { get; init; } = "";
    }
}
