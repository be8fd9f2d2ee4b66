using TalentPortal.Domain.Talents;
using TalentPortal.Web.Foundation.Parts;

namespace TalentPortal.Web.Talents;

internal static class RosterTones
{
    public static Tone Tone(this SheetImportStatus status) => status switch
    {
        SheetImportStatus.Checking or SheetImportStatus.Importing or SheetImportStatus.Undoing => Foundation.Parts.Tone.Work,
        SheetImportStatus.Mapping or SheetImportStatus.Checked => Foundation.Parts.Tone.Wait,
        SheetImportStatus.Imported => Foundation.Parts.Tone.Ok,
        SheetImportStatus.Undone => Foundation.Parts.Tone.Quiet,
        _ => Foundation.Parts.Tone.No,
    };
}
