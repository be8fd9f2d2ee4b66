using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Employers;

namespace TalentPortal.Application.Subsidies;

/// <summary>Finds a registered employer for whoever is signed in: by part of its name or by its whole credit code.</summary>
public sealed class EmployerSearch(IPortalDb db)
{
    public const int Shortest = 2;
    private const int AtMost = 20;

    /// <summary>Null when too little was typed to search with.</summary>
    public Task<IReadOnlyList<Employer>?> FindAsync(string? typed, CancellationToken ct) => FindAsync(typed, alsoClosed: false, ct);

    /// <inheritdoc cref="FindAsync(string?, CancellationToken)"/>
    /// <param name="typed">What was typed.</param>
    /// <param name="alsoClosed">Whether employers that are struck off are found: somebody worked there once.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<Employer>?> FindAsync(string? typed, bool alsoClosed, CancellationToken ct)
    {
        var text = typed?.Trim() ?? "";
        if (text.Length < Shortest) return null;
        var sought = db.Employers.AsNoTracking().Where(row => (alsoClosed || row.Status != EmployerStatus.Deregistered) && row.MergedInto == null);
        // The code of an entry that was merged away finds the one that is left.
        if (CreditCode.TryParse(text, out var code)) return await sought.Where(row => row.CreditCode == code.Value || db.Employers.Any(alias => alias.MergedInto == row.Id && alias.CreditCode == code.Value)).ToListAsync(ct);
        var initials = text.ToLowerInvariant();
        return await sought.Where(row => row.Name.Contains(text) || row.NameInitials.StartsWith(initials)).OrderBy(row => row.Name).Take(AtMost).ToListAsync(ct);
    }

    public async Task<Employer?> GetAsync(Guid? id, CancellationToken ct)
    {
        if (id is not { } value) return null;
        var employer = new EmployerId(value);
        return await db.Employers.AsNoTracking().SingleOrDefaultAsync(row => row.Id == employer, ct);
    }
}
