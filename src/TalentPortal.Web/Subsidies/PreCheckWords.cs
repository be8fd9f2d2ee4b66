using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;

namespace TalentPortal.Web.Subsidies;

/// <summary>The answers of a pre-check in one line, so that the reader sees what the result rests on.</summary>
internal static class PreCheckWords
{
    public static string Summary(PortalTexts texts, PortalFormat format, TryPreCheck form)
    {
        var level = form.Level is PreCheckLevel.Other ? texts["precheck.level.other"] : texts["enum.EducationLevel." + form.Level];
        var insured = form.Insured is true ? texts["precheck.summary.insured", form.FirstInsured!] : texts["precheck.summary.not_insured"];
        string[] parts =
        [
            level, texts[form.FullTime is true ? "precheck.summary.full_time" : "precheck.summary.part_time"], texts["precheck.summary.graduated", form.Graduation!],
            texts["precheck.summary.born", form.Birth!], texts.Of(form.Work!.Value), insured,
        ];
        return string.Join(format.IsChinese ? "，" : ", ", parts);
    }
}
