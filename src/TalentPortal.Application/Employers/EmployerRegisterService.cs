using System.Text;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Employers;

/// <summary>The list of the employers' register, and what its keeper writes into an entry.</summary>
public sealed class EmployerRegisterService(IPortalDb db, ICurrentActor current, CountyClock clock, IValidator<EnterEmployer> enterValidator, IValidator<AmendEmployer> amendValidator)
{
    public const int PageSize = 50;

    /// <summary>By pinyin initials, then code; 50 at a time by keyset.</summary>
    public async Task<EmployerPage> PageAsync(EmployerFilter filter, CancellationToken ct)
    {
        var employers = Narrow(filter);
        if (filter.After?.Split('~', 2) is [var initials, var code])
            employers = employers.Where(employer => string.Compare(employer.NameInitials, initials) > 0 || (employer.NameInitials == initials && string.Compare(employer.CreditCode, code) > 0));
        var rows = await Rows(employers).Take(PageSize + 1).ToListAsync(ct);
        var page = rows.Take(PageSize).ToList();
        return new EmployerPage(page, rows.Count > PageSize ? $"{page[^1].NameInitials}~{page[^1].CreditCode}" : null);
    }

    /// <summary>All rows of the filter, for the export.</summary>
    public IAsyncEnumerable<EmployerRow> AllAsync(EmployerFilter filter) => Rows(Narrow(filter)).AsAsyncEnumerable();

    public async Task<Employer> GetAsync(EmployerId id, CancellationToken ct) =>
        await db.Employers.KeptBy(current.Actor).Where(employer => employer.Id == id).SingleOrNotFoundAsync(ct);

    public async Task<EmployerId> EnterAsync(EnterEmployer form, CancellationToken ct)
    {
        _ = db.Employers.KeptBy(current.Actor);
        await enterValidator.ValidateAndThrowAsync(form, ct);
        if (!CreditCode.TryParse(form.CreditCode, out var code)) throw new InvalidOperationException("The validator lets only credit codes pass.");
        await RefuseTakenAsync(code, ct);
        var name = form.Name!.Trim();
        var employer = new Employer(EmployerId.New(), code.Value, name, Pinyin.Initials(name), form.Type!.Value, form.TownshipCode!);
        db.Employers.Add(employer);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Entered by somebody else between the look and the save; any other failure stays what it is.
            await RefuseTakenAsync(code, ct);
            throw;
        }

        return employer.Id;
    }

    public async Task AmendAsync(EmployerId id, AmendEmployer form, CancellationToken ct)
    {
        await amendValidator.ValidateAndThrowAsync(form, ct);
        var employer = (await GetAsync(id, ct)).AtVersion(form.Version, id.Value);
        if (form.ChainId is { } chain && chain != employer.ChainId) await db.ChosenAsync(EmployerList.Chain, chain, clock.Today, ct);
        employer.Amend(form.Facts);
        db.Because(form.Reason!.Trim());
        await db.SaveChangesAsync(ct);
    }

    private async Task RefuseTakenAsync(CreditCode code, CancellationToken ct)
    {
        var value = code.Value;
        RefusedException.ThrowIf(await db.Employers.AnyAsync(employer => employer.CreditCode == value, ct) ? EmployerRefusals.CreditCodeTaken : null);
    }

    private IQueryable<Employer> Narrow(EmployerFilter filter)
    {
        var employers = db.Employers.AsNoTracking().ReadableBy(current.Actor).Where(employer => employer.MergedInto == null);
        if (filter.Type is { } type) employers = employers.Where(employer => employer.Type == type);
        if (filter.Industry is { } industry) employers = employers.Where(employer => employer.Industry == industry);
        if (filter.Chain?.Trim() is { Length: > 0 } chain) employers = employers.InChain(chain, db);
        if (filter.Qualification?.Trim() is { Length: > 0 } kind)
        {
            var day = filter.On ?? clock.Today;
            var held = db.EmployerQualifications.Where(row => row.IsChecked && row.ValidFrom <= day && (row.ValidTo == null || row.ValidTo >= day) && db.EmployerListEntries.Any(entry => entry.Id == row.KindId && entry.Name == kind));
            employers = employers.Where(employer => held.Any(row => row.EmployerId == employer.Id));
        }

        if (filter.Status is { } status) employers = employers.Where(employer => employer.Status == status);
        if (filter.Township is { Length: > 0 } township) employers = employers.Where(employer => employer.TownshipCode == township);
        if (filter.NeedsCheck) employers = employers.Where(employer => employer.NeedsCheck);
        return string.IsNullOrWhiteSpace(filter.Q) ? employers : Search(employers, filter.Q.Trim().Normalize(NormalizationForm.FormKC));
    }

    /// <summary>The code of an entry that was merged away finds the one that it is an alias of.</summary>
    private IQueryable<Employer> Search(IQueryable<Employer> employers, string text)
    {
        var (upper, lower) = (text.ToUpperInvariant(), text.ToLowerInvariant());
        return text.All(char.IsAsciiLetter) ? employers.Where(employer => employer.NameInitials.StartsWith(lower))
            : text.All(char.IsAsciiLetterOrDigit) ? employers.Where(employer => employer.CreditCode.StartsWith(upper) || employer.OldRegistrationNumber == upper || db.Employers.Any(alias => alias.MergedInto == employer.Id && (alias.CreditCode.StartsWith(upper) || alias.OldRegistrationNumber == upper)))
            : employers.Where(employer => employer.Name.Contains(text));
    }

    private IQueryable<EmployerRow> Rows(IQueryable<Employer> employers) =>
        employers.OrderBy(employer => employer.NameInitials).ThenBy(employer => employer.CreditCode)
            .Select(employer => new EmployerRow(employer.Id, employer.CreditCode, employer.Name, employer.NameInitials, employer.Type, employer.TownshipCode, employer.Status, employer.NeedsCheck)
            {
                Industry = employer.Industry,
                Chain = db.EmployerListEntries.Where(entry => entry.Id == employer.ChainId).Select(entry => entry.Name).SingleOrDefault(),
                TaxTownshipCode = employer.TaxTownshipCode,
                ContactName = employer.ContactName,
                ContactPhone = employer.ContactPhone,
            });
}
