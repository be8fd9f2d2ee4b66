using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents.Corrections;

/// <summary>What a person does about the own record where others have to agree: ask for a correction with its proof, and take the request back.</summary>
public sealed class RecordCorrectionService(
    IPortalDb db, ICurrentActor current, CorrectionState state, DocumentVault files, PersonalDataVault vault, RunningNumbers numbers, CountyClock clock,
    IValidator<AskForValue> valueValidator, IValidator<StateEducation> educationValidator, IValidator<StateCredential> credentialValidator, IValidator<WithdrawItem> withdrawValidator)
{
    public const string NumberPrefix = "GZ";
    public const int MostProofs = 5;
    private const int MostOpen = 10;

    /// <exception cref="RefusedException">The account has no record yet.</exception>
    public async Task<Person> OwnAsync(CancellationToken ct)
    {
        RefusedException.ThrowIf(current.Actor.Person is null ? CorrectionRefusals.NoRecord : null);
        return await db.People.SingleAsync(person => person.Id == current.Actor.Person, ct);
    }

    /// <summary>An education of the own record.</summary>
    public async Task<Education> EducationAsync(Guid item, CancellationToken ct) => (await OwnAsync(ct)).Educations.FirstOrDefault(one => one.Id == item) ?? throw new NotFoundException();

    public async Task<IReadOnlyList<Credential>> CredentialsAsync(CancellationToken ct)
    {
        var own = (await OwnAsync(ct)).Id;
        return await db.Credentials.AsNoTracking().Where(credential => credential.PersonId == own).OrderByDescending(credential => credential.AwardedOn).ThenBy(credential => credential.Id).ToListAsync(ct);
    }

    /// <summary>The credential as the record has it.</summary>
    public async Task<Credential> CredentialAsync(Guid item, CancellationToken ct)
    {
        var own = (await OwnAsync(ct)).Id;
        return await db.Credentials.AsNoTracking().Where(credential => credential.PersonId == own && credential.Id == item).SingleOrNotFoundAsync(ct);
    }

    /// <summary>A field of which there is one, or something in words.</summary>
    public async Task<Guid> AskAsync(CorrectedField field, AskForValue form, IReadOnlyList<ScreenedFile> proofs, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (field.IsItem() || !Enum.IsDefined(field)) throw new NotFoundException();
        form.Field = field;
        await valueValidator.ValidateAndThrowAsync(form, ct);
        var person = (await OwnAsync(ct)).AtVersion(form.Version, current.Actor.Person!.Value.Value);
        RefusedException.ThrowIf(field is CorrectedField.BirthDate or CorrectedField.Sex && person.NumberSaysBirthAndSex ? CorrectionRefusals.FollowsTheNumber : null);
        var number = form.ToDocument()?.Number;
        var wish = new CorrectionWish(field, field.IsInWords() ? CorrectionKind.InWords : CorrectionKind.Change) { Before = CorrectedValue.Of(person, field), Wanted = form.ToWanted(), NeedsSecond = field.IsIdentity() };
        var same = number is null ? wish.Wanted == wish.Before : Convert.ToHexString(vault.IndexOf(PersonalField.IdNumber, number)) == wish.Before;
        RefusedException.ThrowIf(same ? CorrectionRefusals.SaysSoAlready : null);
        return await FileAsync(person, wish, form.Grounds!, proofs, number, ct);
    }

    /// <param name="item">The education that is wrong; null for one that is missing.</param>
    /// <param name="form">What the certificate says. Who vouches for it is not the person's to say.</param>
    /// <param name="proofs">The certificate.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Guid> AskAsync(Guid? item, StateEducation form, IReadOnlyList<ScreenedFile> proofs, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        form.Verification = EducationVerification.None;
        await educationValidator.ValidateAndThrowAsync(form, ct);
        var person = (await OwnAsync(ct)).AtVersion(form.Version, current.Actor.Person!.Value.Value);
        var known = item is { } id ? person.Educations.FirstOrDefault(one => one.Id == id) ?? throw new NotFoundException() : null;
        RefusedException.ThrowIf(known?.Verification is EducationVerification.Chsi or EducationVerification.Cscse ? CorrectionRefusals.RegisterVouches
            : person.Educations.Any(one => one.Id != item && one.Level == form.Level) ? TalentRefusals.AlreadyOnRecord : null);
        return await FileAsync(person, new CorrectionWish(CorrectedField.Education, known is null ? CorrectionKind.Add : CorrectionKind.Change)
        {
            Item = item,
            Before = known is null ? null : CorrectedValue.Of(known),
            Wanted = CorrectedValue.Of(form.ToEducation()),
            NeedsSecond = known?.IsVerified is true,
        }, form.Reason!, proofs, null, ct);
    }

    /// <param name="item">The credential that is wrong; null for one that is missing.</param>
    /// <param name="form">What the certificate says.</param>
    /// <param name="proofs">The certificate.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Guid> AskAsync(Guid? item, StateCredential form, IReadOnlyList<ScreenedFile> proofs, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        await credentialValidator.ValidateAndThrowAsync(form, ct);
        var person = await OwnAsync(ct);
        var known = item is { } id ? (await CredentialAsync(id, ct)).AtVersion(form.Version, id) : null;
        return await FileAsync(person, new CorrectionWish(CorrectedField.Credential, known is null ? CorrectionKind.Add : CorrectionKind.Change)
        {
            Item = item,
            Before = known is null ? null : CorrectedValue.Of(CorrectedValue.FactsOf(known)),
            Wanted = CorrectedValue.Of(form.ToFacts()),
        }, form.Reason!, proofs, null, ct);
    }

    /// <summary>An education or credential that is not the person's.</summary>
    public async Task<Guid> AskToRemoveAsync(CorrectedField field, Guid item, WithdrawItem form, CancellationToken ct)
    {
        await withdrawValidator.ValidateAndThrowAsync(form, ct);
        var person = await OwnAsync(ct);
        var before = await state.ItemAsync(person, field, item, ct);
        RefusedException.ThrowIf(person.Educations.Any(one => one.Id == item && one.IsVerified) ? TalentRefusals.VerifiedStays : null);
        return await FileAsync(person, new CorrectionWish(field, CorrectionKind.Remove) { Item = item, Before = before }, form.Reason!, [], null, ct);
    }

    public async Task WithdrawAsync(Guid id, DecideCorrection form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        var person = (await OwnAsync(ct)).Id;
        var request = (await db.RecordCorrections.Where(row => row.Id == id && row.PersonId == person).SingleOrNotFoundAsync(ct)).AtVersion(form.Version, id);
        request.Move(RecordCorrectionAction.Withdraw, current.Actor, null, clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    private async Task<Guid> FileAsync(Person person, CorrectionWish wish, string grounds, IReadOnlyList<ScreenedFile> proofs, string? number, CancellationToken ct)
    {
        RefusedException.ThrowIf(wish.Before is not null && wish.Wanted == wish.Before ? CorrectionRefusals.SaysSoAlready : null);
        var key = RecordCorrection.KeyOf(person.Id, wish);
        var open = await db.RecordCorrections.Where(row => row.PersonId == person.Id && row.OpenKey != null).Select(row => row.OpenKey).ToListAsync(ct);
        RefusedException.ThrowIf(key is not null && open.Contains(key) ? CorrectionRefusals.AlreadyAsked : open.Count >= MostOpen ? CorrectionRefusals.TooManyOpen.With(MostOpen) : null);
        RefusedException.ThrowIf(proofs.Count == 0 && NeedsProof(wish) ? CorrectionRefusals.ProofMissing : proofs.Count > MostProofs ? CorrectionRefusals.TooManyProofs.With(MostProofs) : null);
        var request = new RecordCorrection(await numbers.NextAsync(NumberPrefix, clock.Today.Year, ct), person.Id, wish, grounds.Trim(), current.Actor, clock.UtcNow);
        if (number is not null) request.WithNumber(vault.Seal(PersonalField.IdNumber, request.Id, number));
        foreach (var proof in proofs) await files.StoreAsync(proof, new DocumentSubject(SubjectKind.RecordCorrection, request.Id), current.Actor.Id, ct);
        db.RecordCorrections.Add(request);
        await db.SaveChangesAsync(ct);
        return request.Id;
    }

    /// <summary>Who somebody is, and what a certificate says, is believed from the paper.</summary>
    private static bool NeedsProof(CorrectionWish wish) => wish.Field.IsIdentity() || wish.Field.IsItem() && wish.Kind is not CorrectionKind.Remove;
}
