using System.Globalization;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>What the register is narrowed to; all of it stands in the address, except a personal number.</summary>
public sealed class TalentFilter
{
    /// <summary>Any part of a name, pinyin initials, or a whole ID or phone number.</summary>
    [NotKeptByBrowser] public string? Q { get; set; }
    /// <summary>The highest education.</summary>
    public EducationLevel? Level { get; set; }
    /// <summary>The beginning of the school's name.</summary>
    public string? School { get; set; }
    /// <summary>Part of the name of the employer of today.</summary>
    public string? Employer { get; set; }
    /// <summary>The credit code of the employer of today.</summary>
    public string? Code { get; set; }
    /// <summary>The township of the employer of today.</summary>
    public string? Township { get; set; }
    /// <summary>The industry chain (产业链) of the employer of today, by its name in the county's list.</summary>
    public string? Chain { get; set; }
    public Sex? Sex { get; set; }
    public int? BornFrom { get; set; }
    public int? BornTo { get; set; }
    /// <summary>Whether a pension contribution was paid in the last months.</summary>
    public bool? Insured { get; set; }
    /// <summary>Who worked in the county at the end of this year, today for the running one; level and employer are then those of that day.</summary>
    public int? In { get; set; }
    /// <summary>Who came (back) to the county in this year, see <see cref="TalentYears.ArrivedIn"/>.</summary>
    public int? Arrived { get; set; }
    /// <summary>Only those without any education on record.</summary>
    public bool Unschooled { get; set; }
    /// <summary>The recognised level: of today, or of the end of <see cref="In"/>. The best one where several are.</summary>
    public TalentLevel? Recognised { get; set; }
    /// <summary>Only those without a recognised level on that day.</summary>
    public bool Unrecognised { get; set; }
    public TalentSource? Source { get; set; }
    /// <summary>Only those whose source nobody stated.</summary>
    public bool Unsourced { get; set; }
    public TalentTeam? Team { get; set; }
    /// <summary>Only those whose team nobody stated.</summary>
    public bool Unteamed { get; set; }
    public TalentStanding? Standing { get; set; }
    /// <summary>The page after this place.</summary>
    public string? After { get; set; }
    /// <summary>The page before this place.</summary>
    public string? Before { get; set; }

    public bool IsNarrowed => SeeksANumber || Chosen().Count > 0;

    /// <summary>Names have no digits, so this is a number of one person, or part of one, and must not stand in an address.</summary>
    public bool SeeksANumber => Q?.Any(char.IsDigit) is true;

    /// <summary>Everything chosen, by the name it has in the address. A personal number is left out.</summary>
    public IReadOnlyDictionary<string, string> Chosen()
    {
        var chosen = new Dictionary<string, string>();
        Add(nameof(Q), SeeksANumber ? null : Q);
        Add(nameof(Level), Level?.ToString());
        Add(nameof(School), School);
        Add(nameof(Employer), Employer);
        Add(nameof(Code), Code);
        Add(nameof(Township), Township);
        Add(nameof(Chain), Chain);
        Add(nameof(Sex), Sex?.ToString());
        Add(nameof(BornFrom), BornFrom?.ToString(CultureInfo.InvariantCulture));
        Add(nameof(BornTo), BornTo?.ToString(CultureInfo.InvariantCulture));
        Add(nameof(Insured), Insured is { } insured ? insured ? "true" : "false" : null);
        Add(nameof(In), In?.ToString(CultureInfo.InvariantCulture));
        Add(nameof(Arrived), Arrived?.ToString(CultureInfo.InvariantCulture));
        Add(nameof(Unschooled), Unschooled ? "true" : null);
        Add(nameof(Recognised), Recognised?.ToString());
        Add(nameof(Unrecognised), Unrecognised ? "true" : null);
        Add(nameof(Source), Source?.ToString());
        Add(nameof(Unsourced), Unsourced ? "true" : null);
        Add(nameof(Team), Team?.ToString());
        Add(nameof(Unteamed), Unteamed ? "true" : null);
        Add(nameof(Standing), Standing?.ToString());
        return chosen;

        void Add(string name, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value)) chosen.Add(name, value.Trim());
        }
    }
}
