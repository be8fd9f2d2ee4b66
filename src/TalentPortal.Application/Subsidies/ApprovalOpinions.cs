using TalentPortal.Application.Documents.Papers;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Subsidies;

/// <summary>
/// The four opinions of the approval form (审批表) as they stand: employer, first review, departments, second review. What was not asked is
/// left out once the case is decided, and until then has its empty place.
/// </summary>
internal static class ApprovalOpinions
{
    public static IReadOnlyList<PaperOpinion> Of(SubsidyApplication application, PortalTexts texts, PortalFormat format)
    {
        SubsidyStep? Last(params SubsidyAction[] actions) => application.History.Where(step => actions.Contains(step.Action)).MaxBy(step => step.Sequence);
        PaperOpinion Opinion(string who, string text, string by, DateTime at) => new(texts[$"subsidy.paper.opinion.{who}"], text, $"{by}\u3000{format.Date(at)}");

        var isDecided = Last(SubsidyAction.Approve, SubsidyAction.ApproveAwaitingFunds) is not null;
        var opinions = new List<PaperOpinion>();
        void Add(string who, PaperOpinion? given)
        {
            if (given is not null) opinions.Add(given);
            else if (!isDecided) opinions.Add(new PaperOpinion(texts[$"subsidy.paper.opinion.{who}"], "", ""));
        }

        Add("employer", Last(SubsidyAction.ConfirmEmployment) is { } employer ? Opinion("employer", texts["subsidy.paper.employer_agrees"], Masks.Name(employer.ByName), employer.At)
            : Last(SubsidyAction.SubmitVouched) is { } vouched ? Opinion("employer", vouched.Opinion ?? "", "", vouched.At) : null);
        Add("first", Last(SubsidyAction.PassFirstReview, SubsidyAction.PassFirstReviewAlone, SubsidyAction.AdmitOffered) is { } first ? Opinion("first", first.Opinion + Cleared(first), first.ByName, first.At) : null);
        var answered = application.Questions.Where(question => question.AnsweredAt is not null).GroupBy(question => question.Round).MaxBy(round => round.Key)?.ToList() ?? [];
        Add("joint", answered.Count > 0 ? Opinion("joint", string.Join('\n', answered.Select(question => Answer(question, texts))), texts["subsidy.paper.joint.by"], answered.Max(question => question.AnsweredAt!.Value)) : null);
        Add("second", Last(SubsidyAction.PassSecondReview) is { } second ? Opinion("second", second.Opinion ?? "", second.ByName, second.At) : null);
        return opinions;

        string Cleared(SubsidyStep first) => Last(SubsidyAction.ClearDoubt) is { } doubt && doubt.Sequence > first.Sequence ? "\n" + doubt.Opinion : "";
    }

    private static string Answer(JointQuestion question, PortalTexts texts) =>
        $"{texts.Of(question.Department)}：{texts.Of(question.Verdict!.Value)}{(string.IsNullOrWhiteSpace(question.Answer) ? "" : "，" + question.Answer)}";
}
