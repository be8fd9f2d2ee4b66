using TalentPortal.Domain.Accounts;

namespace TalentPortal.Domain.Reports;

/// <summary>How many of the county's pupils were admitted to a university in a year (高考录取), as the education office counted it. One line a statement: the latest counts.</summary>
public sealed class AdmissionFigure
{
    public const int LongestSource = 200;

    private AdmissionFigure() { }

    public AdmissionFigure(int year, int admitted, string source, Actor by, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(by);
        Id = Guid.CreateVersion7();
        (Year, Admitted, Source, By, ByName, At) = (year, admitted, source, by.Id, by.Name, now);
    }

    public Guid Id { get; private set; }
    public int Year { get; private set; }
    public int Admitted { get; private set; }
    public string Source { get; private set; } = "";
    public AccountId By { get; private set; }
    public string ByName { get; private set; } = "";
    public DateTime At { get; private set; }
}
