using System.Diagnostics.CodeAnalysis;

namespace TalentPortal.Domain.Talents;

/// <summary>A mainland resident identity number (GB 11643), always 18 characters, the check letter in upper case.</summary>
public sealed record CitizenId
{
    private CitizenId(string value) => Value = value;

    public string Value { get; }
    public DateOnly BirthDate => Gb11643.BirthDate(Value)!.Value;
    public Sex Sex => Gb11643.Sex(Value);
    public string RegionCode => Value[..6];

    /// <summary>The county code is no longer in use. Shown to the clerk as a hint; old IDs are valid with it.</summary>
    public bool HasRevokedRegion => RegionCodes.LooksRevoked(RegionCode);

    public static bool TryParse(string? text, [NotNullWhen(true)] out CitizenId? id, [NotNullWhen(false)] out IdNumberFault? fault)
    {
        fault = Gb11643.Check(text, out var number);
        if (fault is null && !RegionCodes.IsMainlandProvince(number[..2])) fault = IdNumberFault.Region;
        id = fault is null ? new CitizenId(number) : null;
        return fault is null;
    }

    /// <summary>Completes 17 digits to a number, for generated test people.</summary>
    /// <exception cref="FormatException">The digits cannot be the beginning of a number.</exception>
    public static CitizenId WithCheckCharacter(string seventeen) =>
        seventeen.Length == 17 && seventeen.AsSpan().IsDigits() && TryParse(seventeen + Gb11643.CheckCharacter(seventeen), out var id, out _)
            ? id
            : throw new FormatException("Seventeen digits with a province and a date that exist are needed.");

    /// <summary>Completed years of age (周岁): one more on the birthday; who was born on 29 February waits for 1 March in common years.</summary>
    public int AgeOn(DateOnly day)
    {
        var born = BirthDate;
        return day.Year - born.Year - ((day.Month, day.Day).CompareTo((born.Month, born.Day)) < 0 ? 1 : 0);
    }

    /// <summary>Masked as for staff without clearance: a number never reaches a log by way of its type.</summary>
    public override string ToString() => Foundation.Masks.IdNumber(Value);
}
