using FluentValidation;
using FluentValidation.Results;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Subsidies;

/// <summary>Puts a bank card on record for its holder, who must be the applicant; afterwards only its last four digits are shown.</summary>
public sealed class ApplicantAccount(PersonalDataVault vault, PortalTexts texts, IValidator<SaveBankAccount> validator)
{
    /// <summary>The caller saves.</summary>
    public async Task UseAsync(Person person, SaveBankAccount form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(person);
        await validator.ValidateAndThrowAsync(form, ct);
        if (!PersonNames.Same(form.HolderName, person.Name))
            throw new ValidationException([new ValidationFailure(nameof(form.HolderName), texts["apply.holder.differs", person.Name])]);
        var card = form.ToCard()!;
        person.UseBankAccount(new BankAccount(form.BankName!.Trim(), person.Name, vault.Seal(PersonalField.BankAccount, person.Id.Value, card.Number), card.LastFour));
    }
}
