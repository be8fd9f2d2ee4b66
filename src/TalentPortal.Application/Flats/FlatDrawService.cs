using System.Security.Cryptography;
using FluentValidation;
using FluentValidation.Results;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Flats;

/// <summary>Draws between applications that nothing else parts: promised by one person, opened by another of the office with the word of a witness, held again with a reason.</summary>
public sealed class FlatDrawService(
    IPortalDb db, ICurrentActor current, FlatDrawQuery draws, RunningNumbers numbers, FlatNews news, CountyClock clock, IValidator<PromiseDraw> promising, IValidator<OpenDraw> opening, PortalTexts texts)
{
    /// <summary>Numbers of draws (摇号).</summary>
    public const string Prefix = "YH";

    /// <returns>The number of the draw; list and digests are public from here on.</returns>
    public async Task<string> PromiseAsync(FlatApplicationId id, PromiseDraw form, CancellationToken ct)
    {
        await promising.ValidateAndThrowAsync(form, ct);
        // Whoever promises the same draw at one moment waits here, and is then seen to repeat it.
        var number = await numbers.NextAsync(Prefix, clock.Today.Year, ct);
        var planned = await draws.ToPromiseAsync(id, ct);
        if (planned.Before is not null && string.IsNullOrWhiteSpace(form.Reason)) throw new ValidationException([new ValidationFailure(nameof(form.Reason), texts["flat.words.required"])]);
        var draw = new FlatDraw(number, planned.Candidates, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(FlatDraw.SeedLength / 2)), planned.Before, planned.Before is null ? null : form.Reason!.Trim(), current.Actor.AsFlatActor(), clock.UtcNow);
        db.FlatDraws.Add(draw);
        await news.TellAsync(draw, ct);
        await db.SaveChangesAsync(ct);
        return number;
    }

    public async Task OpenAsync(string number, OpenDraw form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(number);
        await opening.ValidateAndThrowAsync(form, ct);
        var written = number.ToUpperInvariant();
        var draw = await db.FlatDraws.AtDeskOf(current.Actor).Where(row => row.Number == written).SingleOrNotFoundAsync(ct);
        draw.Open(form.Witness!.Trim(), await draws.PeopleAsync(draw, ct), await draws.LaterAsync(draw.Id, ct), current.Actor.AsFlatActor(), clock.UtcNow);
        await news.TellAsync(draw, ct);
        await db.SaveChangesAsync(ct);
    }
}
