using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

public static class EducationWords
{
    /// <summary>全日制本科; the level alone where nobody has said how it was studied.</summary>
    public static string Full(this PortalTexts texts, Education education)
    {
        ArgumentNullException.ThrowIfNull(education);
        ArgumentNullException.ThrowIfNull(texts);
        var level = texts.Of(education.Level);
        return education.IsFullTime is { } isFullTime ? texts[isFullTime ? "subsidy.full_time" : "subsidy.part_time"] + level : level;
    }
}
