using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Employers;

/// <summary>How many people worked for an employer at the end of a year, as it was stated. What the insurance rosters count is asked of them, not kept.</summary>
public sealed class EmployerHeadcount : IRegistered, IVersioned
{
    private EmployerHeadcount() { }

    public EmployerHeadcount(EmployerId employer, int year, HeadcountFigures figures, FactSource statedBy)
    {
        Id = Guid.CreateVersion7();
        (EmployerId, Year) = (employer, year);
        Restate(figures, statedBy);
    }

    public Guid Id { get; private set; }
    [NotInHistory]
    public EmployerId EmployerId { get; private set; }
    public int Year { get; private set; }
    public int Total { get; private set; }
    public int Insured { get; private set; }
    /// <summary>大专及以上</summary>
    public int Graduates { get; private set; }
    /// <summary>研发人员</summary>
    public int Researchers { get; private set; }
    public FactSource StatedBy { get; private set; }
    public long Version { get; private set; }
    RegisterSubject IRegistered.RegisterSubject => RegisterSubject.Employer;
    Guid IRegistered.RegisterId => EmployerId.Value;
    Guid? IRegistered.RegisterPart => Id;

    public void Restate(HeadcountFigures figures, FactSource statedBy)
    {
        ArgumentNullException.ThrowIfNull(figures);
        RefusedException.ThrowIf(figures.Insured > figures.Total || figures.Graduates > figures.Total || figures.Researchers > figures.Total ? EmployerRefusals.PartLargerThanWhole : null);
        (Total, Insured, Graduates, Researchers, StatedBy) = (figures.Total, figures.Insured, figures.Graduates, figures.Researchers, statedBy);
    }
}

public sealed record HeadcountFigures(int Total, int Insured, int Graduates, int Researchers);
