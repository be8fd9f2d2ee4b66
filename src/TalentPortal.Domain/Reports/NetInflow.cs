namespace TalentPortal.Domain.Reports;

/// <summary>
/// Net inflow (净流入) of a year: graduates who came back to the county less pupils who were admitted away. Two different cohorts, which
/// whoever prints it has to say. <see cref="Ratio"/> is returned in percent of admitted, to one decimal, half up; null without anybody admitted.
/// </summary>
public sealed record NetInflow(int Returned, int Admitted)
{
    public int Balance => Returned - Admitted;
    public decimal? Ratio => Admitted == 0 ? null : Math.Round(Returned * 100m / Admitted, 1, MidpointRounding.AwayFromZero);
}
