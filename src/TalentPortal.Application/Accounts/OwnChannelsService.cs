using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Messages;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Messages;

namespace TalentPortal.Application.Accounts;

/// <summary>By which ways the owner of an account hears of things besides the inbox: which are chosen, and a mail address that a code has proved.</summary>
public sealed class OwnChannelsService(
    IPortalDb db, ICurrentActor current, Guessing guessing, PhoneCodes codes, OutboxWriter outbox, AccountLog log, PersonalDataVault vault, CountyClock clock,
    IValidator<AskForMailCode> asking, IValidator<GiveMailCode> giving)
{
    public async Task<OwnChannels> GetAsync(CancellationToken ct)
    {
        var account = await OwnAsync(ct);
        return new OwnChannels(account.Phone is { } phone ? vault.Masked(PersonalField.Phone, account.Id, phone) : null, account.Mail is { } mail ? vault.Masked(PersonalField.MailAddress, account.Id, mail) : null, account.BySms, account.ByMail, account.Version);
    }

    public async Task ChooseAsync(ChooseChannels form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        var account = (await OwnAsync(ct)).AtVersion(form.Version, current.Actor.Id.Value);
        // Without a phone the page asks nothing about SMS; what a phone added later gets is not switched off by that.
        account.Choose(account.Phone is null ? account.BySms : form.BySms, form.ByMail);
        log.Own(AccountEventKind.ChannelsChosen, account, string.Join(',', Enum.GetValues<MessageChannel>().Where(channel => channel is MessageChannel.Sms ? account.BySms : account.ByMail)));
        await db.SaveChangesAsync(ct);
    }

    /// <returns>The code's row, whose page comes next.</returns>
    public async Task<Guid> AskForCodeAsync(AskForMailCode form, string browser, CancellationToken ct)
    {
        await asking.ValidateAndThrowAsync(form, ct);
        var account = await OwnAsync(ct);
        _ = MailAddress.TryParse(form.Address, out var address);
        await guessing.BeforeCodeAsync(browser, address!.Value, ct);
        var (row, code) = codes.NewFor(address, account.Id);
        outbox.Mail(address, account.Language, "account.mail.code", code);
        await db.SaveChangesAsync(ct);
        return row.Id;
    }

    public async Task CheckAsync(Guid codeId, CancellationToken ct) => RefusedException.ThrowIf((await MineAsync(codeId, ct)).WhyNot(clock.UtcNow));

    public async Task UseAsync(Guid codeId, GiveMailCode form, CancellationToken ct)
    {
        await giving.ValidateAndThrowAsync(form, ct);
        var row = await MineAsync(codeId, ct);
        await codes.RedeemAsync(row, form.Code!, ct);
        var account = await OwnAsync(ct);
        account.UseMail(vault.Seal(PersonalField.MailAddress, account.Id, codes.MailOf(row).Value));
        log.Own(AccountEventKind.MailChanged, account);
        await db.SaveChangesAsync(ct);
    }

    public async Task ForgetAsync(long version, CancellationToken ct)
    {
        var account = (await OwnAsync(ct)).AtVersion(version, current.Actor.Id.Value);
        account.ForgetMail();
        log.Own(AccountEventKind.MailRemoved, account);
        await db.SaveChangesAsync(ct);
    }

    private async Task<PhoneCode> MineAsync(Guid codeId, CancellationToken ct)
    {
        var row = await codes.FindAsync(codeId, PhoneCodePurpose.MailChange, ct);
        return row.AccountId == current.Actor.Id.Value ? row : throw new NotFoundException();
    }

    private Task<Account> OwnAsync(CancellationToken ct) => db.Accounts.SingleAsync(row => row.Id == current.Actor.Id.Value, ct);
}

/// <summary>Numbers and addresses masked.</summary>
public sealed record OwnChannels(string? Phone, string? Mail, bool BySms, bool ByMail, long Version);
