using TalentPortal.Application.Documents.Papers;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Subsidies;

/// <summary>The four opinions of the approval form (审批表), as they stood when it was decided: employer, first review, departments, second review.</summary>
internal static class ApprovalOpinions
{
    public static IReadOnlyList<PaperOpinion> Of(SubsidyApplication application, PortalTexts texts, PortalFormat format)
    {
        SubsidyStep? Last(params SubsidyAction[] actions) => application.History.Where(step => actions.Contains(step.Action)).MaxBy(step => step.Sequence);
        PaperOpinion Opinion(string who, string text, string by, DateTime at) => new(texts[$"subsidy.paper.opinion.{who}"], text, $"{by}\u3000{format.Date(at)}");

        var opinions = new List<PaperOpinion>();
        if (Last(SubsidyAction.ConfirmEmployment) is { } employer) opinions.Add(Opinion("employer", texts["subsidy.paper.employer_agrees"], employer.ByName, employer.At));
        if (Last(SubsidyAction.PassFirstReview, SubsidyAction.PassFirstReviewAlone) is { } first)
        {
            var cleared = Last(SubsidyAction.ClearDoubt) is { } doubt && doubt.Sequence > first.Sequence ? "\n" + doubt.Opinion : "";
            opinions.Add(Opinion("first", first.Opinion + cleared, first.ByName, first.At));
        }

        var answered = application.Questions.Where(question => question.AnsweredAt is not null).GroupBy(question => question.Round).MaxBy(round => round.Key)?.ToList() ?? [];
        if (answered.Count > 0) opinions.Add(Opinion("joint", string.Join('\n', answered.Select(question => Answer(question, texts))), texts["subsidy.paper.joint.by"], answered.Max(question => question.AnsweredAt!.Value)));
        if (Last(SubsidyAction.PassSecondReview) is { } second) opinions.Add(Opinion("second", second.Opinion ?? "", second.ByName, second.At));
        return opinions;
    }

    private static string Answer(JointQuestion question, PortalTexts texts) =>
        $"{texts.Of(question.Department)}：{texts.Of(question.Verdict!.Value)}{(string.IsNullOrWhiteSpace(question.Answer) ? "" : "，" + question.Answer)}";
}
