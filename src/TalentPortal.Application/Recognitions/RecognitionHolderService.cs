using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Recognitions;

/// <summary>What happens to a level after it was given: mid-term check, withdrawal by two persons. Also the list of holders.</summary>
public sealed class RecognitionHolderService(IPortalDb db, ICurrentActor current, RecognitionNews news, CountyClock clock, IValidator<CheckMidTerm> checking, IValidator<ProposeWithdrawal> proposing, IValidator<SettleWithdrawal> settling)
{
    public const int PageSize = 50;

    public async Task<IReadOnlyList<Recognition>> ListAsync(HolderFilter filter, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var today = clock.Today;
        var rows = db.Recognitions.AsNoTracking().ReadableBy(current.Actor);
        if (filter.Level is { } level) rows = rows.Where(row => row.Level == level);
        if (filter.State is { } state) rows = rows.Where(row => row.State == state);
        if (filter.MidTermDue) rows = rows.MidTermDueOn(today);
        if (filter.Proposed) rows = rows.ProposedOn(today);
        return await rows.OrderByDescending(row => row.ValidFrom).ThenBy(row => row.Id).Skip(Math.Max(0, filter.Number - 1) * PageSize).Take(PageSize + 1).ToListAsync(ct);
    }

    public async Task<HolderForDesk> GetAsync(RecognitionId id, CancellationToken ct)
    {
        var row = await db.Recognitions.AsNoTracking().ReadableBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var paper = await db.IssuedDocuments.AsNoTracking().Where(document => document.SubjectKind == SubjectKind.Recognition && document.SubjectId == id.Value).Select(document => (Guid?)document.Id.Value).FirstOrDefaultAsync(ct);
        var entry = (await db.CatalogueVersions.AsNoTracking().SingleAsync(version => version.Id == row.CatalogueVersionId, ct)).Terms.Entry(row.EntryCode);
        return new HolderForDesk(row, entry, paper is { } known ? new IssuedDocumentId(known) : null, row.StateOn(clock.Today))
        {
            WhyNotMidTerm = row.WhyNotCheckMidTerm(current.Actor, clock.Today),
            WhyNotPropose = row.WhyNotProposeWithdrawal(current.Actor),
            WhyNotSettle = row.WhyNotSettleWithdrawal(current.Actor),
        };
    }

    public async Task CheckMidTermAsync(RecognitionId id, CheckMidTerm form, CancellationToken ct)
    {
        await checking.ValidateAndThrowAsync(form, ct);
        var row = await LoadAsync(id, form.Version, ct);
        row.CheckMidTerm(form.Passed!.Value, form.Opinion!.Trim(), current.Actor, Now);
        await news.TellHoldersAsync([row], ct);
        await db.SaveChangesAsync(ct);
    }

    public async Task ProposeWithdrawalAsync(RecognitionId id, ProposeWithdrawal form, CancellationToken ct)
    {
        await proposing.ValidateAndThrowAsync(form, ct);
        (await LoadAsync(id, form.Version, ct)).ProposeWithdrawal(form.Reason!.Value, form.Opinion!.Trim(), current.Actor, clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    public async Task SettleWithdrawalAsync(RecognitionId id, SettleWithdrawal form, CancellationToken ct)
    {
        await settling.ValidateAndThrowAsync(form, ct);
        var row = await LoadAsync(id, form.Version, ct);
        if (form.Withdraw!.Value) row.ConfirmWithdrawal(form.Opinion!.Trim(), current.Actor, Now);
        else row.DropWithdrawal(form.Opinion!.Trim(), current.Actor, clock.UtcNow);
        await news.TellHoldersAsync([row], ct);
        await db.SaveChangesAsync(ct);
    }

    private CountyDay Now => new(clock.UtcNow);

    private async Task<Recognition> LoadAsync(RecognitionId id, long version, CancellationToken ct) =>
        (await db.Recognitions.ReadableBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(version, id.Value);
}

public sealed class HolderFilter
{
    public TalentLevel? Level { get; set; }
    public RecognitionState? State { get; set; }
    public bool MidTermDue { get; set; }
    /// <summary>Withdrawals that wait for a second person.</summary>
    public bool Proposed { get; set; }
    public int Number { get; set; } = 1;
}

/// <summary>One level held, as the desks see it.</summary>
public sealed record HolderForDesk(Recognition Recognition, CatalogueEntry? Entry, IssuedDocumentId? Certificate, RecognitionState State)
{
    public required Refusal? WhyNotMidTerm { get; init; }
    public required Refusal? WhyNotPropose { get; init; }
    public required Refusal? WhyNotSettle { get; init; }
}

public sealed class CheckMidTerm
{
    public bool? Passed { get; set; }
    public string? Opinion { get; set; }
    public long Version { get; set; }
}

public sealed class CheckMidTermValidator : AbstractValidator<CheckMidTerm>
{
    public CheckMidTermValidator(PortalTexts texts)
    {
        RuleFor(form => form.Passed).NotNull().WithMessage(_ => texts["holder.result.required"]);
        RuleFor(form => form.Opinion).NotEmpty().WithMessage(_ => texts["recognition.opinion.required"]).MaximumLength(RecognitionEvent.LongestWords).WithMessage(_ => texts["apply.too_long", RecognitionEvent.LongestWords]);
    }
}

public sealed class ProposeWithdrawal
{
    public WithdrawalReason? Reason { get; set; }
    public string? Opinion { get; set; }
    public long Version { get; set; }
}

public sealed class ProposeWithdrawalValidator : AbstractValidator<ProposeWithdrawal>
{
    public ProposeWithdrawalValidator(PortalTexts texts)
    {
        RuleFor(form => form.Reason).NotNull().IsInEnum().WithMessage(_ => texts["holder.reason.required"]);
        RuleFor(form => form.Opinion).NotEmpty().WithMessage(_ => texts["recognition.opinion.required"]).MaximumLength(RecognitionEvent.LongestWords).WithMessage(_ => texts["apply.too_long", RecognitionEvent.LongestWords]);
    }
}

public sealed class SettleWithdrawal
{
    public bool? Withdraw { get; set; }
    public string? Opinion { get; set; }
    public long Version { get; set; }
}

public sealed class SettleWithdrawalValidator : AbstractValidator<SettleWithdrawal>
{
    public SettleWithdrawalValidator(PortalTexts texts)
    {
        RuleFor(form => form.Withdraw).NotNull().WithMessage(_ => texts["holder.result.required"]);
        RuleFor(form => form.Opinion).NotEmpty().WithMessage(_ => texts["recognition.opinion.required"]).MaximumLength(RecognitionEvent.LongestWords).WithMessage(_ => texts["apply.too_long", RecognitionEvent.LongestWords]);
    }
}
