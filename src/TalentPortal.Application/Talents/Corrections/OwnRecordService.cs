using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents.Corrections;

/// <summary>
/// What a person corrects in the own record at once, without a clerk: the marital status always; ethnicity and political status while
/// nobody but the person has said them. The phone has its code (<see cref="OwnPhoneService"/>); everything else is asked for.
/// </summary>
public sealed class OwnRecordService(IPortalDb db, ICurrentActor current, PortalTexts texts, IValidator<CorrectOwnRecord> validator)
{
    public async Task<OwnRecord> GetAsync(CancellationToken ct)
    {
        RefusedException.ThrowIf(current.Actor.Person is null ? CorrectionRefusals.NoRecord : null);
        var person = await db.People.SingleAsync(row => row.Id == current.Actor.Person, ct);
        var ethnicity = person.EthnicityCode is null || await IsOwnWordAsync(person.Id, nameof(Person.EthnicityCode), ct);
        return new OwnRecord(person, ethnicity, person.PoliticalStatus is null || await IsOwnWordAsync(person.Id, nameof(Person.PoliticalStatus), ct));
    }

    public async Task CorrectAsync(CorrectOwnRecord form, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(form, ct);
        var own = await GetAsync(ct);
        var person = own.Person.AtVersion(form.Version, own.Person.Id.Value);
        var (ethnicity, political) = (own.MayCorrectEthnicity ? RecordRules.Tidy(form.EthnicityCode) : person.EthnicityCode, own.MayCorrectPoliticalStatus ? form.PoliticalStatus : person.PoliticalStatus);
        person.Describe(person.Traits with { MaritalStatus = form.MaritalStatus, EthnicityCode = ethnicity, PoliticalStatus = political });
        db.Because(texts.In(PortalLanguage.Chinese, "record.own.history"), FactSource.Applicant);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The latest who said it was the person. What came without a line, from a list or with the entry, is somebody else's word.</summary>
    private async Task<bool> IsOwnWordAsync(PersonId person, string field, CancellationToken ct) =>
        await db.RegisterChanges.Where(change => change.Subject == RegisterSubject.Person && change.SubjectId == person.Value && change.Field == field)
            .OrderByDescending(change => change.At).ThenByDescending(change => change.Id).Select(change => (FactSource?)change.Source).FirstOrDefaultAsync(ct) is FactSource.Applicant;
}

/// <summary>The own record, and which of the self-declared fields are still the person's own word.</summary>
public sealed record OwnRecord(Person Person, bool MayCorrectEthnicity, bool MayCorrectPoliticalStatus);
