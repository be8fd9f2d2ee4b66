using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Notices;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Messages;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Awards;

/// <summary>
/// Tells what just happened: the officer who applied and the person it is for (steps that have a text <c>award.news.Action</c>), and
/// experts who were drawn. A number and a date, nothing personal, in the reader's language.
/// </summary>
public sealed class AwardNews(IPortalDb db, AccountMessages messages, NoticeOfficeSettings office, PortalTexts texts)
{
    /// <summary>To be called after the verb; the message is saved with the step it tells of.</summary>
    public async Task TellAsync(AwardCase award, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(award);
        var key = KeyOf(award, award.History.MaxBy(step => step.Sequence)!.Action.ToString());
        if (!texts.Has(key)) return;
        foreach (var reader in await ReadersAsync(award, ct))
            messages.Send(reader, AboutOf(award, reader), key, award.CaseNumber, award.CorrectionDeadline?.DueOn ?? award.CorrectBy ?? award.Naming?.LastDay);
    }

    /// <summary>What happened to an instalment last (<c>award.news.money.Action</c>): ordered, paid, returned, came back from the bank.</summary>
    public async Task TellMoneyAsync(AwardCase award, AwardInstalment part, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(award);
        ArgumentNullException.ThrowIfNull(part);
        var step = award.MoneySteps.Where(known => known.InstalmentId == part.Id).MaxBy(known => known.Sequence)!;
        var key = $"award.news.money.{step.Action}";
        if (!texts.Has(key)) return;
        foreach (var reader in await ReadersAsync(award, ct)) messages.Send(reader, AboutOf(award, reader), key, award.CaseNumber, part.Number, step.Amount);
    }

    /// <summary>Money is asked back, that was decided or given up, or some of it came.</summary>
    public async Task TellRecoveryAsync(AwardCase award, AwardRecovery recovery, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(award);
        ArgumentNullException.ThrowIfNull(recovery);
        var key = $"award.news.recovery.{recovery.Steps.MaxBy(step => step.Sequence)!.Action}";
        if (!texts.Has(key)) return;
        foreach (var reader in await ReadersAsync(award, ct)) messages.Send(reader, AboutOf(award, reader), key, award.CaseNumber, recovery.Number, recovery.Outstanding, recovery.HearingEndsOn, office.Phone);
    }

    /// <summary>A selection is told in its own words where it has some.</summary>
    private string KeyOf(AwardCase award, string what) => texts.Has($"award.news.{award.Kind}.{what}") ? $"award.news.{award.Kind}.{what}" : $"award.news.{what}";

    /// <summary>The award as this reader opens it. Whoever has it reads it as the own one, also where the same account applied.</summary>
    private static MessageAbout AboutOf(AwardCase award, AccountReader reader) => new(
        reader.Person == award.PersonId ? MessageSubject.OwnAward : award.ByOffice && reader.Account == award.OfficerId.Value ? MessageSubject.DeskAward : MessageSubject.EmployerAward, award.Id.Value);

    private Task<IReadOnlyList<AccountReader>> ReadersAsync(AwardCase award, CancellationToken ct)
    {
        var (officer, person, employer, byOffice) = (award.OfficerId.Value, (PersonId?)award.PersonId, (EmployerId?)award.EmployerId, award.ByOffice);
        // What the talent office nominated is the employer's business as well: whoever speaks for it hears of it.
        return AccountMessages.ReadersAsync(db.Accounts.Where(row => row.Id == officer || (row.PersonId == person && row.Roles.Any(held => held.Role == Role.Applicant))
            || (byOffice && row.EmployerId == employer && row.Roles.Any(held => held.Role == Role.EmployerOfficer))), ct);
    }

    /// <summary>Experts who have a chair and no score yet.</summary>
    public async Task TellExpertsAsync(AwardCase award, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(award);
        var waiting = award.Seated.Where(expert => !award.HasVoiced(expert)).Select(expert => expert.AccountId.Value).ToList();
        if (award.Status is not AwardStatus.ExpertReview || waiting.Count == 0) return;
        foreach (var reader in await AccountMessages.ReadersAsync(db.Accounts.Where(row => waiting.Contains(row.Id)), ct)) messages.Send(reader, new MessageAbout(MessageSubject.AwardToScore, award.Id.Value), KeyOf(award, "expert"), award.CaseNumber);
    }
}
