using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Messages;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Messages;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents.Corrections;

/// <summary>
/// Another phone, proved by the code sent to it. It becomes the number on record and the one an applicant signs in with; the old number is
/// told. A number that signs somebody else in looks like any other: no code fits, and its owner hears of it.
/// </summary>
public sealed class OwnPhoneService(
    IPortalDb db, ICurrentActor current, AccountNames names, Guessing guessing, PhoneCodes codes, OutboxWriter outbox, AccountMessages messages, AccountLog log, PersonalDataVault vault, CountyClock clock, TimeProvider time, PortalTexts texts,
    IValidator<AskForCode> askValidator, IValidator<GivePhoneCode> codeValidator)
{
    public async Task<Guid> AskForCodeAsync(AskForCode form, string address, CancellationToken ct)
    {
        await askValidator.ValidateAndThrowAsync(form, ct);
        var account = await OwnAsync(ct);
        var started = time.GetTimestamp();
        _ = MobileNumber.TryParse(form.Phone, out var phone, out _);
        var name = names.UserNameOf(phone!);
        if (account.NormalizedUserName == name) throw new ValidationException([new ValidationFailure(nameof(form.Phone), texts["record.phone.same"])]);
        await guessing.BeforeCodeAsync(address, name, ct);
        var owner = await db.Accounts.Where(other => other.NormalizedUserName == name).Select(other => other.Language).SingleOrDefaultAsync(ct);
        var (row, code) = codes.New(PhoneCodePurpose.PhoneChange, phone, account.Id, sendable: owner is null);
        if (owner is null) outbox.Sms(phone!, account.Language, "record.phone.sms.code", code);
        else outbox.Sms(phone!, owner, "account.sms.already_registered");
        await db.SaveChangesAsync(ct);
        await guessing.AnswerAlikeAsync(started, ct);
        return row.Id;
    }

    public async Task CheckAsync(Guid codeId, CancellationToken ct) => RefusedException.ThrowIf((await MineAsync(codeId, ct)).WhyNot(clock.UtcNow));

    public async Task ChangeAsync(Guid codeId, GivePhoneCode form, CancellationToken ct)
    {
        await codeValidator.ValidateAndThrowAsync(form, ct);
        var row = await MineAsync(codeId, ct);
        await codes.RedeemAsync(row, form.Code!, ct);
        var (account, phone) = (await OwnAsync(ct), codes.PhoneOf(row));
        var name = names.UserNameOf(phone);
        // Registered meanwhile: the code fitted, the number is another's now.
        RefusedException.ThrowIf(await db.Accounts.AnyAsync(other => other.NormalizedUserName == name && other.Id != account.Id, ct) ? AccountRefusals.WrongCode : null);
        messages.Send(new AccountReader(account.Id, account.PersonId, account.Phone, account.Language), new MessageAbout(MessageSubject.OwnAccount), "record.phone.sms.changed", Masks.Phone(phone.Value));
        account.UsePhone(vault.Seal(PersonalField.Phone, account.Id, phone.Value));
        (account.UserName, account.NormalizedUserName) = (name, name.ToUpperInvariant());
        account.Touch();
        if (account.PersonId is { } own) (await db.People.SingleAsync(person => person.Id == own, ct)).UsePhone(vault.Seal(PersonalField.Phone, own.Value, phone.Value));
        log.Own(AccountEventKind.PhoneChanged, account);
        db.Because(texts.In(PortalLanguage.Chinese, "record.own.history"), FactSource.Applicant);
        await db.SaveChangesAsync(ct);
    }

    private async Task<PhoneCode> MineAsync(Guid codeId, CancellationToken ct)
    {
        var row = await codes.FindAsync(codeId, PhoneCodePurpose.PhoneChange, ct);
        return row.AccountId == current.Actor.Id.Value ? row : throw new NotFoundException();
    }

    /// <summary>Officers sign in with a name and get their phone from the administrator.</summary>
    private async Task<Account> OwnAsync(CancellationToken ct)
    {
        var account = await db.Accounts.SingleAsync(row => row.Id == current.Actor.Id.Value, ct);
        return account.IsApplicant ? account : throw new NotFoundException();
    }
}
