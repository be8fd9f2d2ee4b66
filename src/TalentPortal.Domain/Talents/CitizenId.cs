using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

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

    public int AgeOn(DateOnly day) => CompletedYears.Between(BirthDate, day);

    /// <summary>Masked as for staff without clearance: a number never reaches a log by way of its type.</summary>
    public override string ToString() => Masks.IdNumber(Value);
}
