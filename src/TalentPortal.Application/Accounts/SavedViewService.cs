using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Accounts;

/// <summary>An officer's own views of the lists: kept, renamed, thrown away. Whose they are not does not learn of them; the address of one is for everybody.</summary>
public sealed class SavedViewService(IPortalDb db, ICurrentActor current, CountyClock clock, IValidator<NameView> validator)
{
    public async Task<IReadOnlyList<SavedView>> MineAsync(ViewedList list, CancellationToken ct) =>
        await Mine.AsNoTracking().Where(view => view.List == list).OrderBy(view => view.Name).ToListAsync(ct);

    public Task<SavedView> GetAsync(Guid id, CancellationToken ct) => Mine.Where(view => view.Id == id).SingleOrNotFoundAsync(ct);

    /// <param name="list">Whose filter it is.</param>
    /// <param name="chosen">The filter by the names it has in the address; a personal number is none of it.</param>
    /// <param name="form">The name.</param>
    /// <param name="ct">Cancels.</param>
    public async Task KeepAsync(ViewedList list, IReadOnlyDictionary<string, string> chosen, NameView form, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(form, ct);
        var (query, name) = (QueryOf(chosen), form.Name!.Trim());
        if (query.Length is 0 or > SavedView.LongestQuery) throw new RefusedException(AccountRefusals.ViewWithoutFilter);
        var names = await Mine.Where(view => view.List == list).Select(view => view.Name).ToListAsync(ct);
        if (names.Count >= SavedView.Most) throw new RefusedException(AccountRefusals.TooManyViews.With(SavedView.Most));
        if (names.Contains(name)) throw new RefusedException(AccountRefusals.ViewNameTaken);
        db.SavedViews.Add(new SavedView(current.Actor.Id, list, name, query, clock.UtcNow));
        await db.SaveChangesAsync(ct);
    }

    public async Task<SavedView> RenameAsync(Guid id, NameView form, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(form, ct);
        var (view, name) = (await GetAsync(id, ct), form.Name!.Trim());
        if (await Mine.AnyAsync(other => other.List == view.List && other.Name == name && other.Id != id, ct)) throw new RefusedException(AccountRefusals.ViewNameTaken);
        view.Rename(name);
        await db.SaveChangesAsync(ct);
        return view;
    }

    public async Task<SavedView> DiscardAsync(Guid id, CancellationToken ct)
    {
        var view = await GetAsync(id, ct);
        db.SavedViews.Remove(view);
        await db.SaveChangesAsync(ct);
        return view;
    }

    /// <summary>The same filter always gives the same text, so that a list recognises the view it shows.</summary>
    public static string QueryOf(IReadOnlyDictionary<string, string> chosen)
    {
        ArgumentNullException.ThrowIfNull(chosen);
        return string.Join('&', chosen.Select(choice => $"{choice.Key}={Uri.EscapeDataString(choice.Value)}"));
    }

    private IQueryable<SavedView> Mine => db.SavedViews.Where(view => view.Owner == current.Actor.Id);
}
