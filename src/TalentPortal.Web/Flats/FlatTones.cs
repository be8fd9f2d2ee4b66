using TalentPortal.Domain.Flats;
using TalentPortal.Web.Foundation.Parts;

namespace TalentPortal.Web.Flats;

/// <summary>How the state of a flat looks: a tint, a sign and the word, so that nobody has to tell colours apart.</summary>
internal static class FlatTones
{
    public static Tone Tone(this FlatUnitStatus status) => status switch
    {
        FlatUnitStatus.Vacant => Foundation.Parts.Tone.Ok,
        FlatUnitStatus.Reserved => Foundation.Parts.Tone.Wait,
        FlatUnitStatus.Let => Foundation.Parts.Tone.Work,
        FlatUnitStatus.InRepair => Foundation.Parts.Tone.No,
        _ => Foundation.Parts.Tone.Quiet,
    };

    public static string Icon(this FlatUnitStatus status) => status switch
    {
        FlatUnitStatus.Vacant => "check",
        FlatUnitStatus.Reserved => "clock",
        FlatUnitStatus.Let => "user",
        FlatUnitStatus.InRepair => "alert-triangle",
        FlatUnitStatus.Sold => "certificate",
        _ => "lock",
    };

    public static string CellClass(this FlatUnitStatus status) => $"fp-{status.ToString().ToLowerInvariant()}";
}
