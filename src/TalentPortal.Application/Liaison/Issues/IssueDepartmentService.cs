using FluentValidation;
using FluentValidation.Results;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison.Issues;

namespace TalentPortal.Application.Liaison.Issues;

/// <summary>What a department does with an issue it was handed: sign for it or send it back, ask for more time, answer, refuse with a signed paper; the same for its part where another department leads.</summary>
public sealed class IssueDepartmentService(
    IPortalDb db, ICurrentActor current, LiaisonRulesInForce inForce, CaseClocks clocks, IssueNews news, DocumentVault vault, PortalTexts texts,
    IValidator<SayOfIssue> saying, IValidator<AskIssueExtension> asking, IValidator<AnswerIssue> answering)
{
    public async Task SignAsync(TalentIssueId id, MoveIssue form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        var (issue, actor) = await LoadAsync(id, form.Version, ct);
        issue.Sign(actor, await clocks.NowAsync(ct));
        await SaveAsync(issue, ct);
    }

    public async Task SendBackAsync(TalentIssueId id, SayOfIssue form, CancellationToken ct)
    {
        await saying.ValidateAndThrowAsync(form, ct);
        var ((issue, actor), clock) = (await LoadAsync(id, form.Version, ct), await clocks.NowAsync(ct));
        issue.SendBack(form.Words!.Trim(), (await inForce.OnAsync(clock.Today, ct)).Issues, actor, clock);
        await SaveAsync(issue, ct);
    }

    public async Task AskExtensionAsync(TalentIssueId id, AskIssueExtension form, CancellationToken ct)
    {
        await asking.ValidateAndThrowAsync(form, ct);
        var ((issue, actor), clock) = (await LoadAsync(id, form.Version, ct), await clocks.NowAsync(ct));
        issue.AskExtension(form.Days!.Value, form.Words!.Trim(), (await inForce.OnAsync(clock.Today, ct)).Issues, actor, clock);
        await SaveAsync(issue, ct);
    }

    public async Task SignHelpAsync(TalentIssueId id, MoveIssue form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        var (issue, actor) = await LoadHelpedAsync(id, form.Version, ct);
        issue.SignHelp(actor, await clocks.NowAsync(ct));
        await SaveAsync(issue, ct);
    }

    public async Task GiveBackHelpAsync(TalentIssueId id, SayOfIssue form, CancellationToken ct)
    {
        await saying.ValidateAndThrowAsync(form, ct);
        var ((issue, actor), clock) = (await LoadHelpedAsync(id, form.Version, ct), await clocks.NowAsync(ct));
        issue.GiveBackHelp(form.Words!.Trim(), (await inForce.OnAsync(clock.Today, ct)).Issues, actor, clock);
        await SaveAsync(issue, ct);
    }

    public async Task AnswerHelpAsync(TalentIssueId id, SayOfIssue form, CancellationToken ct)
    {
        await saying.ValidateAndThrowAsync(form, ct);
        var (issue, actor) = await LoadHelpedAsync(id, form.Version, ct);
        issue.AnswerHelp(form.Words!.Trim(), actor, await clocks.NowAsync(ct));
        await SaveAsync(issue, ct);
    }

    /// <param name="id">Which.</param>
    /// <param name="form">What is said.</param>
    /// <param name="paper">The signed paper, which a refusal must have and an answer may not.</param>
    /// <param name="ct">Cancels.</param>
    public async Task AnswerAsync(TalentIssueId id, AnswerIssue form, (string Name, byte[] Content)? paper, CancellationToken ct)
    {
        await answering.ValidateAndThrowAsync(form, ct);
        var ((issue, actor), clock) = (await LoadAsync(id, form.Version, ct), await clocks.NowAsync(ct));
        if (form.Refused is not true)
        {
            if (paper is not null) throw Wrong(texts["issue.solved.no_paper"]);
            issue.Answer(form.Words!.Trim(), actor, clock);
        }
        else
        {
            RefusedException.ThrowIf(issue.WhyNot(IssueAction.Refuse, actor));
            var file = await vault.StoreAsync(Screened(paper), new DocumentSubject(SubjectKind.TalentIssue, id.Value), actor.Id, ct);
            issue.Refuse(form.Words!.Trim(), new IssueRefusalPaper(form.Grounds!.Trim(), form.Signer!.Trim(), file.Id), actor, clock);
        }

        await SaveAsync(issue, ct);
    }

    private ScreenedFile Screened((string Name, byte[] Content)? paper)
    {
        if (paper is not { } sent) throw Wrong(texts["issue.paper.required"]);
        return FileSniffer.Screen(sent.Name, sent.Content, out var screened) is { } fault ? throw Wrong(texts.Of(fault)) : screened!;
    }

    private static ValidationException Wrong(string words) => new([new ValidationFailure("Paper", words)]);

    private async Task SaveAsync(TalentIssue issue, CancellationToken ct)
    {
        await news.TellAsync(issue, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>With the actor as the one who answers for the department, so that a deputy's step says for whom it was.</summary>
    private async Task<(TalentIssue Issue, Actor Actor)> LoadAsync(TalentIssueId id, long version, CancellationToken ct)
    {
        var issue = await ReachedAsync(id, version, ct);
        return (issue, issue.Department is { } department && current.Actor.For(department, Capability.HandleIssues) is { } own ? own : current.Actor);
    }

    /// <summary>The same for the department that helps.</summary>
    private async Task<(TalentIssue Issue, Actor Actor)> LoadHelpedAsync(TalentIssueId id, long version, CancellationToken ct)
    {
        var issue = await ReachedAsync(id, version, ct);
        return (issue, issue.HelpOf(current.Actor) is { } part && current.Actor.For(part.Department, Capability.HandleIssues) is { } own ? own : current.Actor);
    }

    private async Task<TalentIssue> ReachedAsync(TalentIssueId id, long version, CancellationToken ct) =>
        (await db.TalentIssues.AtDeskOf(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(version, id.Value);
}
