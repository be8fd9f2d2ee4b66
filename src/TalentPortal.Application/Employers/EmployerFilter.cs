using System.Globalization;
using TalentPortal.Domain.Employers;

namespace TalentPortal.Application.Employers;

/// <summary>What the register is narrowed to; all of it stands in the address.</summary>
public sealed class EmployerFilter
{
    /// <summary>Part of the name, pinyin initials, or the beginning of a credit code.</summary>
    public string? Q { get; set; }
    public EmployerType? Type { get; set; }
    public Industry? Industry { get; set; }
    /// <summary>The name of a chain of the county's list.</summary>
    public string? Chain { get; set; }
    public EmployerStatus? Status { get; set; }
    public string? Township { get; set; }
    /// <summary>The name of a qualification of the county's list, held on <see cref="On"/>.</summary>
    public string? Qualification { get; set; }
    /// <summary>Today when it is left out.</summary>
    public DateOnly? On { get; set; }
    /// <summary>Only those that an insurance roster brought and nobody has looked at.</summary>
    public bool NeedsCheck { get; set; }
    public string? After { get; set; }

    public bool IsNarrowed => Chosen().Count > 0;

    /// <summary>Everything chosen, by the name it has in the address.</summary>
    public IReadOnlyDictionary<string, string> Chosen()
    {
        var chosen = new Dictionary<string, string>();
        Add(nameof(Q), Q);
        Add(nameof(Type), Type?.ToString());
        Add(nameof(Industry), Industry?.ToString());
        Add(nameof(Chain), Chain);
        Add(nameof(Status), Status?.ToString());
        Add(nameof(Township), Township);
        Add(nameof(Qualification), Qualification);
        if (!string.IsNullOrWhiteSpace(Qualification)) Add(nameof(On), On?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add(nameof(NeedsCheck), NeedsCheck ? "true" : null);
        return chosen;

        void Add(string name, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value)) chosen.Add(name, value.Trim());
        }
    }
}
