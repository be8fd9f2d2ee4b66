using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Documents.Papers;

/// <summary>审批表: the whole case on one sheet, with every opinion, for the file and for the signature.</summary>
public sealed record ApprovalForm(
    string CaseNumber, string Item, ApprovalFacts Facts, IReadOnlyList<ApprovalStep> Steps, Money Total, string Cumulative, IReadOnlyList<PaperOpinion> Opinions, string Decision) : IPaper
{
    public DocumentKind Kind => DocumentKind.ApprovalForm;

    public PaperDocument Compose(PaperWords words) => new(words.Language, words["document.approval.title", Item],
    [
        new PaperFacts(
        [
            [new(words["document.name"], Facts.Name), new(words["document.approval.idNumber"], Facts.IdNumber, 2)],
            [new(words["document.approval.education"], Facts.Education), new(words["document.approval.school"], Facts.School), new(words["document.approval.graduated"], Facts.Graduated)],
            [new(words["document.employer"], Facts.Employer, 2), new(words["document.approval.employerType"], Facts.EmployerType)],
            [new(words["document.approval.contract"], Facts.Contract, 2), new(words["document.approval.firstInsured"], Facts.FirstInsured)],
            [new(words["document.approval.appliedOn"], Facts.AppliedOn), new(words["document.approval.account"], Facts.Account, 2)],
        ]),
        new PaperGrid(
            [new(words["document.receipt.what"], 6), new(words["document.receipt.clause"], 5), new(words["document.amountColumn"], 4, IsFigure: true)],
            [.. Steps.Select(step => new[] { step.What, step.Clause, step.Figure })])
        {
            SideLabel = words["document.approval.calculation"],
            Total = new PaperTotal($"{words["document.receipt.total"]}\u3000{words.InWords(Total)}", words.Figure(Total)),
        },
        new PaperFacts([[new(words["document.approval.cumulative"], Cumulative)]]),
        new PaperOpinions([.. Opinions.Chunk(2), [new(words["document.approval.office"], Decision, words["document.approval.sign"], RoomForSeal: true)]]),
    ])
    {
        Subtitle = words.Subtitle(Kind),
        References = [new(words["document.caseNumber"], CaseNumber)],
        Footnote = words.Footnote(hasProvisionalDates: false),
    };
}

/// <summary>What the form says about the person and the employment, as printed; numbers masked.</summary>
public sealed record ApprovalFacts(
    string Name, string IdNumber, string Education, string School, string Graduated, string Employer, string EmployerType, string Contract, string FirstInsured, string AppliedOn, string Account);

public sealed record ApprovalStep(string What, string Clause, string Figure);
