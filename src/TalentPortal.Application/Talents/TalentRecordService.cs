using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>What a clerk does to the record of a person: enter it, and keep it, each change with its reason.</summary>
public sealed class TalentRecordService(
    IPortalDb db, ICurrentActor current, PersonalDataVault vault, PortalTexts texts, CountyClock clock, PersonLookAlikes lookAlikes, PersonSuspicions suspicions, TalentEmploymentService employments,
    IValidator<EnterPerson> enterValidator, IValidator<DescribePerson> describeValidator, IValidator<StateEducation> educationValidator,
    IValidator<StateCredential> credentialValidator, IValidator<StateDocument> documentValidator, IValidator<WithdrawItem> withdrawValidator)
{
    /// <param name="form">What the papers say.</param>
    /// <param name="seen">Gets those within the clerk's reach who look alike, as long as the clerk has not said that it is none of them.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RefusedException">The number is in the register already, or somebody looks alike.</exception>
    public async Task<PersonId> EnterAsync(EnterPerson form, List<SamePerson> seen, CancellationToken ct)
    {
        await enterValidator.ValidateAndThrowAsync(form, ct);
        if (!current.Actor.May(Capability.MaintainTalents)) throw new NotFoundException();
        var document = form.ToDocument()!;
        if (await db.PersonOfNumberAsync(vault.IndexOf(PersonalField.IdNumber, document.Number), ct) is not null) throw new RefusedException(TalentRefusals.AlreadyInRegister);
        var (id, name, born) = (PersonId.New(), PersonNames.Tidy(form.Name), document.BirthDate ?? form.BirthDate!.Value);
        var alike = await LookAlikesAsync(new LookAlikeCandidate(id, name, born, document.Kind) { Number = document.Number }, ct);
        if (!form.IsAnother) seen.AddRange(await SeenAsync(alike, ct));
        RefusedException.ThrowIf(seen.Count > 0 ? TalentRefusals.LooksLikeAnother : null);
        var person = new Person(id, name, Pinyin.Initials(name), document.Kind, vault.Seal(PersonalField.IdNumber, id.Value, document.Number), born, document.Sex ?? form.Sex!.Value);
        person.Describe(person.Traits with { Source = form.Source, Team = form.Team });
        db.People.Add(person);
        // Also those whom the clerk cannot reach, or said it is not: a second look is somebody else's.
        await suspicions.RaiseAsync(alike, SuspicionOrigin.Entry, ct);
        db.Because(texts.In(PortalLanguage.Chinese, "record.entered"));
        await db.SaveChangesAsync(ct);
        return id;
    }

    public async Task<Person> GetAsync(PersonId id, CancellationToken ct) => await Kept().Where(person => person.Id == id).SingleOrNotFoundAsync(ct);

    public async Task DescribeAsync(PersonId id, DescribePerson form, CancellationToken ct)
    {
        await describeValidator.ValidateAndThrowAsync(form, ct);
        var person = (await GetAsync(id, ct)).AtVersion(form.Version, id.Value);
        var name = PersonNames.Tidy(form.Name);
        if (name.Length > 0 && person.Name != name) person.CorrectName(name, Pinyin.Initials(name));
        person.Describe(form.ToTraits());
        await SaveAsync(form.Reason, ct);
    }

    public async Task StateEducationAsync(PersonId id, StateEducation form, CancellationToken ct)
    {
        await educationValidator.ValidateAndThrowAsync(form, ct);
        var person = (await GetAsync(id, ct)).AtVersion(form.Version, id.Value);
        person.StateEducation(form.ToEducation(person.Educations.FirstOrDefault(known => known.Level == form.Level)));
        if (form.Verification is not EducationVerification.None) person.VerifyEducation(form.Level!.Value, form.Verification, clock.Today);
        await SaveAsync(form.Reason, ct);
    }

    public async Task<Credential> CredentialAsync(PersonId id, Guid item, CancellationToken ct)
    {
        var person = await GetAsync(id, ct);
        return await db.Credentials.Where(credential => credential.PersonId == person.Id && credential.Id == item).SingleOrNotFoundAsync(ct);
    }

    /// <param name="id">Whose it is.</param>
    /// <param name="item">The one that is corrected; null for a new one.</param>
    /// <param name="form">What the certificate says.</param>
    /// <param name="ct">Cancels.</param>
    public async Task StateCredentialAsync(PersonId id, Guid? item, StateCredential form, CancellationToken ct)
    {
        await credentialValidator.ValidateAndThrowAsync(form, ct);
        var person = await GetAsync(id, ct);
        var facts = form.ToFacts();
        var same = await db.Credentials.AnyAsync(known => known.PersonId == person.Id && known.Kind == facts.Kind && known.Name == facts.Name && known.Grade == facts.Grade && known.AwardedOn == facts.AwardedOn && known.Id != item, ct);
        RefusedException.ThrowIf(same ? TalentRefusals.AlreadyOnRecord : null);
        if (item is { } known) (await CredentialAsync(id, known, ct)).AtVersion(form.Version, known).Say(facts, FactSource.Clerk);
        else db.Credentials.Add(new Credential(person.Id, facts, FactSource.Clerk));
        await SaveAsync(form.Reason, ct);
    }

    public async Task<PersonDocument> DocumentAsync(PersonId id, Guid item, CancellationToken ct)
    {
        var person = await GetAsync(id, ct);
        return await db.PersonDocuments.Where(document => document.PersonId == person.Id && document.Id == item).SingleOrNotFoundAsync(ct);
    }

    /// <param name="id">Whose it is.</param>
    /// <param name="item">The one whose validity is corrected; null for a new one.</param>
    /// <param name="form">What the paper says.</param>
    /// <param name="ct">Cancels.</param>
    public async Task StateDocumentAsync(PersonId id, Guid? item, StateDocument form, CancellationToken ct)
    {
        await documentValidator.ValidateAndThrowAsync(form, ct);
        var person = await GetAsync(id, ct);
        if (item is { } known)
        {
            var paper = (await DocumentAsync(id, known, ct)).AtVersion(form.Version, known);
            paper.Say(form.ToFacts() with { Kind = paper.Kind });
        }
        else db.PersonDocuments.Add(await NewDocumentAsync(person, form, ct));

        await SaveAsync(form.Reason, ct);
    }

    /// <summary>What is about to be taken away, in words, and the version it has.</summary>
    public async Task<RecordItem> ItemAsync(PersonId id, RecordPart part, Guid item, CancellationToken ct)
    {
        switch (part)
        {
            case RecordPart.Education:
                var person = await GetAsync(id, ct);
                var education = person.Educations.FirstOrDefault(known => known.Id == item) ?? throw new NotFoundException();
                return new RecordItem($"{texts.Of(education.Level)} · {education.School}", person.Version);
            case RecordPart.Credential:
                var credential = await CredentialAsync(id, item, ct);
                return new RecordItem($"{texts.Of(credential.Kind)} · {credential.Name}", credential.Version);
            case RecordPart.Document:
                var document = await DocumentAsync(id, item, ct);
                return new RecordItem(texts.Of(document.Kind), document.Version);
            case RecordPart.Employment:
                return await employments.ItemAsync(id, item, ct);
            default:
                throw new NotFoundException();
        }
    }

    /// <summary>Takes an item off the record; the history keeps what it said.</summary>
    public async Task WithdrawAsync(PersonId id, RecordPart part, Guid item, WithdrawItem form, CancellationToken ct)
    {
        await withdrawValidator.ValidateAndThrowAsync(form, ct);
        switch (part)
        {
            case RecordPart.Education: (await GetAsync(id, ct)).AtVersion(form.Version, id.Value).WithdrawEducation(item); break;
            case RecordPart.Credential: db.Credentials.Remove((await CredentialAsync(id, item, ct)).AtVersion(form.Version, item)); break;
            case RecordPart.Document: db.PersonDocuments.Remove((await DocumentAsync(id, item, ct)).AtVersion(form.Version, item)); break;
            case RecordPart.Employment: await employments.WithdrawAsync(id, item, form, ct); return;
            default: throw new NotFoundException();
        }

        await SaveAsync(form.Reason, ct);
    }

    private async Task<IReadOnlyList<LookAlike>> LookAlikesAsync(LookAlikeCandidate candidate, CancellationToken ct) =>
        [.. await lookAlikes.OfAsync([candidate], ct), .. await lookAlikes.OfNearNumberAsync(candidate, ct)];

    /// <summary>Those of them whom the clerk reaches, masked.</summary>
    private async Task<IReadOnlyList<SamePerson>> SeenAsync(IReadOnlyList<LookAlike> alike, CancellationToken ct)
    {
        var ids = alike.Select(pair => pair.Existing).Distinct().ToList();
        if (ids.Count == 0) return [];
        var people = await Kept().AsNoTracking().Where(person => ids.Contains(person.Id)).OrderBy(person => person.Id).ToListAsync(ct);
        return [.. people.Select(person => new SamePerson(person.Id, Masks.Name(person.Name), vault.Masked(PersonalField.IdNumber, person.Id.Value, person.IdNumber)))];
    }

    private async Task<PersonDocument> NewDocumentAsync(Person person, StateDocument form, CancellationToken ct)
    {
        if (PersonDocumentNumber.Check(form.Kind!.Value, form.Number, out var number) is { } fault) throw Fault(nameof(form.Number), fault);
        var holder = await db.PersonOfNumberAsync(vault.IndexOf(PersonalField.IdNumber, number), ct);
        RefusedException.ThrowIf(holder is null ? null : holder.Id == person.Id ? TalentRefusals.AlreadyOnRecord : TalentRefusals.IdNumberBelongsToAnother);
        var id = Guid.CreateVersion7();
        return new PersonDocument(id, person.Id, form.ToFacts(), vault.Seal(PersonalField.IdNumber, id, number));
    }

    private ValidationException Fault(string field, IdNumberFault fault) => new([new FluentValidation.Results.ValidationFailure(field, texts.Of(fault))]);

    private async Task SaveAsync(string? reason, CancellationToken ct)
    {
        db.Because(reason!.Trim());
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Whether the record is still the clerk's: a township's officer may lose it with the person's work there.</summary>
    public Task<bool> IsKeptAsync(PersonId id, CancellationToken ct) => Kept().AnyAsync(person => person.Id == id, ct);

    /// <summary>The people whose record the actor keeps; everybody else does not exist here.</summary>
    private IQueryable<Person> Kept() => current.Actor.May(Capability.MaintainTalents) ? db.People.InReachOf(current.Actor, db, YearMonth.Of(clock.Today)) : throw new NotFoundException();
}

/// <summary>Somebody of the register who may be the same: masked.</summary>
public sealed record SamePerson(PersonId Id, string Name, string IdNumber);

/// <summary>The parts of a record of which there may be many.</summary>
public enum RecordPart
{
    Education,
    Credential,
    Document,
    Employment,
}

public sealed record RecordItem(string Text, long Version);
