using System.Text;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Employers;

/// <summary>Everything the keeper of the employers' register does.</summary>
public sealed class EmployerRegisterService(IPortalDb db, ICurrentActor current, IValidator<EnterEmployer> enterValidator, IValidator<AmendEmployer> amendValidator)
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
        await Kept().Where(employer => employer.Id == id).SingleOrNotFoundAsync(ct);

    public async Task<EmployerId> EnterAsync(EnterEmployer form, CancellationToken ct)
    {
        var register = Kept();
        await enterValidator.ValidateAndThrowAsync(form, ct);
        if (!CreditCode.TryParse(form.CreditCode, out var code)) throw new InvalidOperationException("The validator lets only credit codes pass.");
        await RefuseTakenAsync(code, ct);
        var name = form.Name!.Trim();
        var employer = new Employer(EmployerId.New(), code.Value, name, Pinyin.Initials(name), form.Type!.Value, form.TownshipCode!);
        register.Add(employer);
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
        var name = form.Name!.Trim();
        employer.Amend(name, Pinyin.Initials(name), form.Type!.Value, form.TownshipCode!, form.Status!.Value);
        await db.SaveChangesAsync(ct);
    }

    private async Task RefuseTakenAsync(CreditCode code, CancellationToken ct)
    {
        var value = code.Value;
        RefusedException.ThrowIf(await db.Employers.AnyAsync(employer => employer.CreditCode == value, ct) ? EmployerRefusals.CreditCodeTaken : null);
    }

    /// <summary>The register, for whoever keeps it; for everybody else it does not exist.</summary>
    private DbSet<Employer> Kept() => current.Actor.May(Capability.MaintainEmployers) ? db.Employers : throw new NotFoundException();

    private IQueryable<Employer> Narrow(EmployerFilter filter)
    {
        var employers = Kept().AsNoTracking();
        if (filter.Type is { } type) employers = employers.Where(employer => employer.Type == type);
        if (filter.Status is { } status) employers = employers.Where(employer => employer.Status == status);
        if (filter.Township is { Length: > 0 } township) employers = employers.Where(employer => employer.TownshipCode == township);
        if (filter.NeedsCheck) employers = employers.Where(employer => employer.NeedsCheck);
        return string.IsNullOrWhiteSpace(filter.Q) ? employers : Search(employers, filter.Q.Trim().Normalize(NormalizationForm.FormKC));
    }

    private static IQueryable<Employer> Search(IQueryable<Employer> employers, string text)
    {
        var (upper, lower) = (text.ToUpperInvariant(), text.ToLowerInvariant());
        return text.All(char.IsAsciiLetter) ? employers.Where(employer => employer.NameInitials.StartsWith(lower))
            : text.All(char.IsAsciiLetterOrDigit) ? employers.Where(employer => employer.CreditCode.StartsWith(upper))
            : employers.Where(employer => employer.Name.Contains(text));
    }

    private static IQueryable<EmployerRow> Rows(IQueryable<Employer> employers) =>
        employers.OrderBy(employer => employer.NameInitials).ThenBy(employer => employer.CreditCode)
            .Select(employer => new EmployerRow(employer.Id, employer.CreditCode, employer.Name, employer.NameInitials, employer.Type, employer.TownshipCode, employer.Status, employer.NeedsCheck));
}
