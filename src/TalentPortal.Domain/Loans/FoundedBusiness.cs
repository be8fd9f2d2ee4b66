using TalentPortal.Domain.Employers;

namespace TalentPortal.Domain.Loans;

/// <summary>A business that a loan or another support helped to found (新创业主体). One with several supports has a line for each and is counted once.</summary>
/// <param name="Business">In the register of employers.</param>
/// <param name="Support">Number of the loan or the case.</param>
/// <param name="ClosedOn">The first day on which it was no more; null while it is there.</param>
/// <param name="Jobs">People it gave work to, as last counted.</param>
public sealed record FoundedBusiness(EmployerId Business, string Support, LoanBusinessType Type, DateOnly FoundedOn, DateOnly? ClosedOn, int Jobs);

public enum LoanBusinessType
{
    /// <summary>企业</summary>
    Company,
    /// <summary>个体工商户</summary>
    SoleTrader,
    /// <summary>农民合作社</summary>
    Cooperative,
    /// <summary>家庭农场</summary>
    FamilyFarm,
    /// <summary>网店</summary>
    NetShop,
}

/// <summary>Businesses founded with support, as a day knows them.</summary>
public sealed record BusinessFigures
{
    public required int Businesses { get; init; }
    /// <summary>新型农业经营主体: cooperatives and family farms.</summary>
    public required int OfFarming { get; init; }
    public required int Alive { get; init; }
    /// <summary>Of those that are there.</summary>
    public required int Jobs { get; init; }
    /// <summary>After one, two, three years.</summary>
    public required IReadOnlyList<BusinessSurvival> Survival { get; init; }

    /// <exception cref="ArgumentException">Lines of one business say different things about it.</exception>
    public static BusinessFigures Of(IEnumerable<FoundedBusiness> lines, DateOnly today)
    {
        List<FoundedBusiness> businesses = [.. lines.Where(line => line.FoundedOn <= today).GroupBy(line => line.Business).Select(One)];
        var alive = businesses.Where(business => !IsClosedBy(business, today)).ToList();
        return new()
        {
            Businesses = businesses.Count,
            OfFarming = businesses.Count(business => business.Type is LoanBusinessType.Cooperative or LoanBusinessType.FamilyFarm),
            Alive = alive.Count,
            Jobs = alive.Sum(business => business.Jobs),
            Survival = [.. new[] { 1, 2, 3 }.Select(years => Survived(businesses, years, today))],
        };
    }

    private static FoundedBusiness One(IGrouping<EmployerId, FoundedBusiness> lines)
    {
        var first = lines.First();
        return lines.All(line => line with { Support = first.Support } == first) ? first : throw new ArgumentException("A business is one thing.", nameof(lines));
    }

    // A business is judged once its anniversary has come: one that is younger has not failed.
    private static BusinessSurvival Survived(List<FoundedBusiness> businesses, int years, DateOnly today)
    {
        var judged = businesses.Where(business => business.FoundedOn.AddYears(years) <= today).ToList();
        return new(years, judged.Count, judged.Count(business => !IsClosedBy(business, business.FoundedOn.AddYears(years))));
    }

    private static bool IsClosedBy(FoundedBusiness business, DateOnly day) => business.ClosedOn <= day;
}

public sealed record BusinessSurvival(int Years, int Judged, int Alive);
