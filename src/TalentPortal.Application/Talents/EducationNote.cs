using System.Text.Json;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>An education that nobody vouches for, written down while a merge holds and put back as it was, under its own id.</summary>
internal sealed record EducationNote(Guid Id, EducationBefore Before)
{
    public static string Write(Education education) => JsonSerializer.Serialize(new EducationNote(education.Id, EducationBefore.Of(education)));

    public static Education Read(string text)
    {
        var note = JsonSerializer.Deserialize<EducationNote>(text)!;
        return note.Before.Again().CopyWith(note.Id);
    }
}
