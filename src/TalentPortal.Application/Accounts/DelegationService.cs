using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Accounts;

/// <summary>What somebody does with their own duties: hand one to a colleague for a time, take it back (代办授权).</summary>
public sealed class DelegationService(IPortalDb db, ICurrentActor current, StaffPeople people, AccountLog log, CountyClock clock, IValidator<DelegateDuty> validator)
{
    private const int Shown = 100;

    /// <summary>Own duties that may be handed on.</summary>
    public IReadOnlyList<Capability> Duties => [.. current.Actor.Capabilities.Where(AccessTable.MayBeDelegated).Order()];

    /// <summary>Given and received, the latest first.</summary>
    public async Task<IReadOnlyList<DelegationRow>> MineAsync(CancellationToken ct)
    {
        var (me, today) = (current.Actor.Id, clock.Today);
        var rows = await db.Delegations.AsNoTracking().Where(duty => duty.From == me || duty.To == me).OrderByDescending(duty => duty.CreatedAt).Take(Shown).ToListAsync(ct);
        var ids = rows.SelectMany(duty => new[] { duty.From.Value, duty.To.Value }).Distinct().ToList();
        var names = await db.Accounts.Where(account => ids.Contains(account.Id)).Select(account => new { account.Id, account.DisplayName }).ToDictionaryAsync(account => account.Id, account => account.DisplayName, ct);
        return [.. rows.Select(duty => new DelegationRow(duty.Id, duty.From == me, names[(duty.From == me ? duty.To : duty.From).Value], duty.Capability, duty.FirstDay, duty.LastDay, duty.Reason, StateOf(duty, today)))];
    }

    /// <summary>Who could take a duty over: active staff of the county with a known person, other than oneself; not the people of a bank or a guarantee body.</summary>
    public async Task<IReadOnlyList<Colleague>> ColleaguesAsync(CancellationToken ct)
    {
        var (me, person) = (current.Actor.Id.Value, current.Actor.Person);
        var accounts = await Staff().AsNoTracking().Where(account => account.Id != me && account.PersonId != null && account.PersonId != person)
            .OrderBy(account => account.DisplayName).ThenBy(account => account.Id).ToListAsync(ct);
        return [.. accounts.Select(account => new Colleague(account.Id, account.DisplayName, [.. account.Roles.Select(held => held.Role)]))];
    }

    public async Task DelegateAsync(DelegateDuty form, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(form, ct);
        var actor = current.Actor;
        var duty = form.Duty!.Value;
        var colleague = await Staff().Where(account => account.Id == form.Colleague).SingleOrNotFoundAsync(ct);
        RefusedException.ThrowIf(await WhyNotAsync(actor, colleague, duty, ct));
        db.Delegations.Add(new Delegation(actor.Id, actor.Person!.Value, colleague.AccountId, duty, form.FirstDay!.Value, form.LastDay!.Value, form.Reason!.Trim(), clock.UtcNow));
        log.By(actor, AccountEventKind.Delegated, colleague, $"{duty} {form.FirstDay:yyyy-MM-dd} {form.LastDay:yyyy-MM-dd}");
        await db.SaveChangesAsync(ct);
    }

    public async Task RevokeAsync(Guid id, CancellationToken ct)
    {
        var me = current.Actor.Id;
        var duty = await db.Delegations.Where(candidate => candidate.Id == id && candidate.From == me).SingleOrNotFoundAsync(ct);
        if (StateOf(duty, clock.Today) is DelegationState.Over or DelegationState.Revoked) throw new RefusedException(AccountRefusals.DelegationOver);
        duty.Revoke(clock.UtcNow);
        log.By(current.Actor, AccountEventKind.DelegationRevoked, await db.Accounts.SingleAsync(account => account.Id == duty.To.Value, ct), duty.Capability.ToString());
        await db.SaveChangesAsync(ct);
    }

    private IQueryable<Account> Staff() => db.Accounts.Where(account => !account.IsDisabled
        && account.Roles.Any(held => held.Role != Role.Applicant && held.Role != Role.EmployerOfficer && held.Role != Role.BankClerk && held.Role != Role.GuaranteeClerk));

    private async Task<Refusal?> WhyNotAsync(Actor actor, Account colleague, Capability duty, CancellationToken ct)
    {
        if (actor.Person is null || !actor.Capabilities.Contains(duty)) return AccountRefusals.NotYourDuty;
        if (!AccessTable.MayBeDelegated(duty)) return AccountRefusals.DutyMayNotBeDelegated;
        if (colleague.PersonId is not { } person || person == actor.Person || colleague.AccountId == actor.Id) return AccountRefusals.CannotDelegateToYourself;
        var roles = await people.RolesOfAsync(person, ct);
        // In joint review, and with issues, the duty is the department's: an officer of another department has the capability and still not this duty.
        var sameDuty = duty is not (Capability.AnswerJointReview or Capability.HandleIssues) || colleague.Department == actor.Department;
        if (sameDuty && AccessTable.CapabilitiesOf(colleague.Roles.Select(held => held.Role)).Contains(duty)) return AccountRefusals.ColleagueHasDuty;
        return AccessTable.WhyNotDelegate(duty, roles);
    }

    private static DelegationState StateOf(Delegation duty, DateOnly today) =>
        duty.RevokedAt is not null ? DelegationState.Revoked
        : duty.LastDay < today ? DelegationState.Over
        : duty.FirstDay > today ? DelegationState.ToCome
        : DelegationState.Running;
}
