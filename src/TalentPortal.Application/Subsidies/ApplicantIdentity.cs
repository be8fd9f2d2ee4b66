using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Subsidies;

/// <summary>
/// Links an applicant's account to the natural person of the ID number: a new one, or the one the rosters know if the name fits. One
/// person has one account, and a linked account keeps its number.
/// </summary>
public sealed class ApplicantIdentity(IPortalDb db, ICurrentActor current, PersonalDataVault vault, PortalTexts texts)
{
    /// <summary>The person behind the account after this; the caller saves.</summary>
    public async Task<Person> EstablishAsync(SaveIdentity form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        var account = await db.Accounts.SingleAsync(row => row.Id == current.Actor.Id.Value, ct);
        var person = account.PersonId is { } linked ? await KeepAsync(linked, form, ct) : await FindOrAddAsync(account, form, ct);
        account.BelongTo(person.Id);
        account.Touch();
        UsePhoneOf(account, person);
        return person;
    }

    private async Task<Person> KeepAsync(PersonId linked, SaveIdentity form, CancellationToken ct)
    {
        var person = await db.People.SingleAsync(row => row.Id == linked, ct);
        var typed = form.ToDocument();
        if (typed is not null && !person.IdNumber.Index.AsSpan().SequenceEqual(vault.IndexOf(PersonalField.IdNumber, typed.Number)))
            throw new RefusedException(TalentRefusals.IdentityIsFixed);
        await CorrectNameAsync(person, form.Name!, ct);
        return person;
    }

    private async Task<Person> FindOrAddAsync(Account account, SaveIdentity form, CancellationToken ct)
    {
        var document = form.ToDocument() ?? throw new ValidationException([new ValidationFailure(nameof(form.Number), texts.Of(IdNumberFault.Missing))]);
        var known = await db.PersonOfNumberAsync(vault.IndexOf(PersonalField.IdNumber, document.Number), ct);
        if (known is null) return Add(document, form);
        if (await db.Accounts.AnyAsync(other => other.PersonId == known.Id && other.Id != account.Id, ct)) throw new RefusedException(TalentRefusals.HasAnotherAccount);
        if (!PersonNames.Same(known.Name, form.Name)) throw new RefusedException(TalentRefusals.NameDiffers);
        return known;
    }

    /// <summary>A slip of the pen is mended on the spot, as long as no register vouches for the spelling.</summary>
    private async Task CorrectNameAsync(Person person, string typed, CancellationToken ct)
    {
        var name = PersonNames.Tidy(typed);
        if (PersonNames.Same(person.Name, name)) return;
        if (await db.InsuranceMonths.AnyAsync(row => row.PersonId == person.Id, ct)) throw new RefusedException(TalentRefusals.NameDiffers);
        person.CorrectName(name, Pinyin.Initials(name));
    }

    private Person Add(IdentityDocument document, SaveIdentity form)
    {
        var (id, name) = (PersonId.New(), PersonNames.Tidy(form.Name));
        var person = new Person(id, name, Pinyin.Initials(name), document.Kind, vault.Seal(PersonalField.IdNumber, id.Value, document.Number),
            document.BirthDate ?? form.BirthDate!.Value, document.Sex ?? form.Sex!.Value);
        db.People.Add(person);
        return person;
    }

    private void UsePhoneOf(Account account, Person person)
    {
        if (account.Phone is not { } phone || person.Phone is not null) return;
        person.UsePhone(vault.SealFor(PersonalField.Phone, account.Id, phone, person.Id.Value));
    }
}
