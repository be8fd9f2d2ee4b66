using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Employers;

public sealed record HeldQualification(EmployerQualification Row, string Kind, bool CountsToday);

/// <summary>A year's staff: as it was stated, and how many people the rosters show as paid in its last month that has any.</summary>
public sealed record StaffYear(int Year, EmployerHeadcount? Stated, int? Counted, YearMonth? CountedIn);

/// <summary>How many people the rosters show as paid in each month of a year; null for a month of which no roster tells.</summary>
public sealed record StaffMonths(int Year, IReadOnlyList<int?> Counts);

/// <summary>What an employer held and how many worked there, year by year.</summary>
internal static class EmployerYears
{
    public static async Task<IReadOnlyList<HeldQualification>> QualificationsAsync(this IPortalDb db, EmployerId id, DateOnly today, CancellationToken ct)
    {
        var held = await db.EmployerQualifications.AsNoTracking().Where(row => row.EmployerId == id)
            .Join(db.EmployerListEntries, row => row.KindId, entry => entry.Id, (row, entry) => new { Row = row, entry.Name }).ToListAsync(ct);
        return [.. held.OrderByDescending(row => row.Row.ValidFrom).Select(row => new HeldQualification(row.Row, row.Name, row.Row.CountsOn(today)))];
    }

    /// <summary>One grouped question for all years; persons are counted once a month.</summary>
    public static async Task<IReadOnlyList<StaffYear>> StaffYearsAsync(this IPortalDb db, EmployerId id, CancellationToken ct)
    {
        var stated = await db.EmployerHeadcounts.AsNoTracking().Where(row => row.EmployerId == id).ToListAsync(ct);
        var counted = await db.CountedAsync(id, ct);
        var last = counted.GroupBy(row => row.Key.Year).ToDictionary(year => year.Key, year => year.MaxBy(row => row.Key));
        return [.. stated.Select(row => row.Year).Union(last.Keys).OrderDescending().Select(year => new StaffYear(
            year, stated.Where(row => row.Year == year).MaxBy(row => row.Id), last.TryGetValue(year, out var month) ? month.Value : null, last.TryGetValue(year, out month) ? month.Key : null))];
    }

    /// <summary>The latest years first, one grouped question for all.</summary>
    public static async Task<IReadOnlyList<StaffMonths>> StaffMonthsAsync(this IPortalDb db, EmployerId id, CancellationToken ct)
    {
        var counted = await db.CountedAsync(id, ct);
        return [.. counted.Keys.Select(month => month.Year).Distinct().OrderDescending().Select(year => new StaffMonths(year,
            [.. Enumerable.Range(1, 12).Select(month => counted.TryGetValue(new YearMonth(year, month), out var people) ? people : (int?)null)]))];
    }

    private static async Task<Dictionary<YearMonth, int>> CountedAsync(this IPortalDb db, EmployerId id, CancellationToken ct) =>
        await db.InsuranceMonths.Where(month => month.EmployerId == id && month.IsPaid).GroupBy(month => month.Month).Select(group => new { Month = group.Key, People = group.Count() }).ToDictionaryAsync(row => row.Month, row => row.People, ct);

    /// <summary>Whether the register has this certificate of the employer already.</summary>
    public static Task<bool> KnowsAsync(this IPortalDb db, EmployerId id, QualificationFacts facts, CancellationToken ct) =>
        db.EmployerQualifications.AnyAsync(row => row.EmployerId == id && row.KindId == facts.KindId && row.CertificateNumber == facts.CertificateNumber, ct);
}
