using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents.Corrections;

/// <summary>What a clerk does with a person's request: accept it, which changes the record, or refuse it; where two people decide, propose and confirm.</summary>
public sealed class RecordCorrectionDeskService(
    IPortalDb db, ICurrentActor current, CorrectionState state, RecordCorrectionNews news, PersonalDataVault vault, PortalTexts texts, CountyClock clock, IValidator<DecideCorrection> validator)
{
    /// <summary>Accepts, or proposes to a second person.</summary>
    public async Task AcceptAsync(Guid id, DecideCorrection form, CancellationToken ct)
    {
        var (request, person) = await LoadAsync(id, form, ct);
        if (request.Kind is CorrectionKind.InWords) IsSaid(form, "correction.done.required");
        // Vouched for since it was asked: no one clerk writes over that.
        if (person.Educations.Any(education => education.Id == request.Item && education.IsVerified)) request.NeedTwo();
        var action = request.NeedsSecond ? RecordCorrectionAction.Propose : RecordCorrectionAction.Accept;
        var paper = await CheckAsync(request, person, form, action, ct);
        if (action is RecordCorrectionAction.Accept) await ApplyAsync(request, person, paper, ct);
        await MoveAsync(request, action, form, ct);
    }

    /// <summary>The second person agrees.</summary>
    public async Task ConfirmAsync(Guid id, DecideCorrection form, CancellationToken ct)
    {
        var (request, person) = await LoadAsync(id, form, ct);
        var paper = await CheckAsync(request, person, form, RecordCorrectionAction.Confirm, ct);
        await ApplyAsync(request, person, paper, ct);
        await MoveAsync(request, RecordCorrectionAction.Confirm, form, ct);
    }

    /// <summary>The second person does not agree: back to the desk.</summary>
    public Task SendBackAsync(Guid id, DecideCorrection form, CancellationToken ct) => SayAsync(id, RecordCorrectionAction.SendBack, form, ct);

    public Task RefuseAsync(Guid id, DecideCorrection form, CancellationToken ct) => SayAsync(id, RecordCorrectionAction.Refuse, form, ct);

    private async Task SayAsync(Guid id, RecordCorrectionAction action, DecideCorrection form, CancellationToken ct)
    {
        var (request, _) = await LoadAsync(id, form, ct);
        IsSaid(form, "record.reason.required");
        await MoveAsync(request, action, form, ct);
    }

    private async Task<(RecordCorrection Request, Person Person)> LoadAsync(Guid id, DecideCorrection form, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(form, ct);
        if (!current.Actor.May(Capability.MaintainTalents)) throw new NotFoundException();
        var request = await db.RecordCorrections.Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var person = await db.People.InReachOf(current.Actor, db, YearMonth.Of(clock.Today)).Where(row => row.Id == request.PersonId).SingleOrNotFoundAsync(ct);
        return (request.AtVersion(form.Version, id), person);
    }

    /// <summary>What was asked for is judged by what the record says at this moment.</summary>
    /// <returns>The paper whose number the clerk read, where one is asked for.</returns>
    private async Task<IdentityDocument?> CheckAsync(RecordCorrection request, Person person, DecideCorrection form, RecordCorrectionAction action, CancellationToken ct)
    {
        RefusedException.ThrowIf(request.WhyNot(action, current.Actor));
        if (request.Kind is CorrectionKind.InWords) return null;
        var now = await state.NowAsync(person, request.Field, request.Item, ct);
        RefusedException.ThrowIf(now is null && request.Item is not null ? CorrectionRefusals.ItemGone
            : now != request.Before ? CorrectionRefusals.ChangedMeanwhile.With(await state.WordsAsync(person, request.Field, now, ct) ?? "—") : null);
        return request.WantedNumber is { } number ? await PaperAsync(request, person, number, form, ct) : null;
    }

    private async Task<IdentityDocument> PaperAsync(RecordCorrection request, Person person, ProtectedText wanted, DecideCorrection form, CancellationToken ct)
    {
        if (!IdentityDocument.TryParse(KindOf(request), form.NumberOnPaper, out var document, out var fault)) throw Fault(nameof(form.NumberOnPaper), texts.Of(fault));
        if (!vault.IndexOf(PersonalField.IdNumber, document.Number).AsSpan().SequenceEqual(wanted.Index)) throw Fault(nameof(form.NumberOnPaper), texts["correction.number.differs"]);
        var holder = await db.PersonOfNumberAsync(wanted.Index, ct);
        RefusedException.ThrowIf(holder is not null && holder.Id != person.Id ? TalentRefusals.IdNumberBelongsToAnother : null);
        return document;
    }

    private async Task ApplyAsync(RecordCorrection request, Person person, IdentityDocument? paper, CancellationToken ct)
    {
        switch (request.Field)
        {
            case var field when field.IsInWords(): break;
            case CorrectedField.Education: Apply(request, person); break;
            case CorrectedField.Credential: await ApplyCredentialAsync(request, person, ct); break;
            case CorrectedField.IdNumber: person.CorrectNumber(paper!.Kind, vault.Seal(PersonalField.IdNumber, person.Id.Value, paper.Number), paper.BirthDate, paper.Sex); break;
            default: CorrectedValue.Put(person, request.Field, request.Wanted!); break;
        }
    }

    /// <summary>The clerk compared the certificate and vouches for what it says.</summary>
    private void Apply(RecordCorrection request, Person person)
    {
        if (request.Kind is CorrectionKind.Remove)
        {
            person.WithdrawEducation(request.Item!.Value);
            return;
        }

        var education = CorrectedValue.ToEducation(request.Wanted!);
        if (request.Item is { } known) person.CorrectEducation(known, education, clock.Today);
        else
        {
            person.StateEducation(education);
            person.VerifyEducation(education.Level, EducationVerification.Manual, clock.Today);
        }
    }

    private async Task ApplyCredentialAsync(RecordCorrection request, Person person, CancellationToken ct)
    {
        var known = request.Item is { } item ? await db.Credentials.SingleAsync(row => row.PersonId == person.Id && row.Id == item, ct) : null;
        if (request.Kind is CorrectionKind.Remove)
        {
            db.Credentials.Remove(known!);
            return;
        }

        var facts = CorrectedValue.ToFacts(request.Wanted!);
        var same = await db.Credentials.AnyAsync(row => row.PersonId == person.Id && row.Kind == facts.Kind && row.Name == facts.Name && row.Grade == facts.Grade && row.AwardedOn == facts.AwardedOn && row.Id != request.Item, ct);
        RefusedException.ThrowIf(same ? TalentRefusals.AlreadyOnRecord : null);
        if (known is null) db.Credentials.Add(new Credential(person.Id, facts, FactSource.Clerk));
        else known.Say(facts, FactSource.Clerk);
    }

    private async Task MoveAsync(RecordCorrection request, RecordCorrectionAction action, DecideCorrection form, CancellationToken ct)
    {
        request.Move(action, current.Actor, RecordRules.Tidy(form.Words), clock.UtcNow);
        await news.TellAsync(request, ct);
        db.Because(texts.In(PortalLanguage.Chinese, "correction.history", request.Number), FactSource.Clerk);
        await db.SaveChangesAsync(ct);
    }

    private void IsSaid(DecideCorrection form, string key)
    {
        if (form.Words?.Trim().Length is not >= 2) throw Fault(nameof(form.Words), texts[key]);
    }

    private static IdentityDocumentKind KindOf(RecordCorrection request) => ChangeValue.ReadMember<IdentityDocumentKind>(request.Wanted)!.Value;

    private static ValidationException Fault(string field, string message) => new([new ValidationFailure(field, message)]);
}
