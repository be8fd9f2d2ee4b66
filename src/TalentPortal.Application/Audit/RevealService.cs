using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Audit;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Audit;

/// <summary>Opens one number, or the name, of one person for one member of staff. The record is saved before the number is given out.</summary>
public sealed class RevealService(IPortalDb db, ICurrentActor current, PersonalDataVault vault, CountyClock clock, IValidator<RevealNumber> validator)
{
    /// <returns>The full number, or null when the person has none of this kind.</returns>
    public async Task<string?> RevealAsync(PersonId id, RevealNumber form, string trace, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(form, ct);
        if (!current.Actor.May(Capability.RevealPersonalData)) throw new ForbiddenException();
        var person = await db.People.AsNoTracking().Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var paper = form.Document is { } document ? await db.PersonDocuments.AsNoTracking().Where(row => row.Id == document && row.PersonId == id).SingleOrNotFoundAsync(ct) : null;
        db.PersonalDataAccesses.Add(new PersonalDataAccess(current.Actor.Id, current.Actor.Name, id, paper is null ? form.Field : PersonalField.IdNumber, form.Purpose!.Trim(), trace, clock.UtcNow));
        await db.SaveChangesAsync(ct);
        if (paper is not null) return vault.Open(PersonalField.IdNumber, paper.Id, paper.Number);
        if (form.Field is PersonalField.Name) return person.Name;
        var sealedNumber = form.Field switch
        {
            PersonalField.Phone => person.Phone,
            PersonalField.BankAccount => person.BankAccount?.Number,
            _ => person.IdNumber,
        };
        return sealedNumber is null ? null : vault.Open(form.Field, id.Value, sealedNumber);
    }
}
