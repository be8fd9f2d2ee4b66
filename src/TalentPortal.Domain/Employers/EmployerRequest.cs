using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Employers;

/// <summary>An officer asks that the register says something else of the own employer. A clerk accepts it, which changes the register, or refuses with a reason.</summary>
public sealed class EmployerRequest : IVersioned
{
    public const int LongestText = 300;

    private EmployerRequest() { }

    public EmployerRequest(EmployerId employer, EmployerField field, string wanted, string grounds, Guid by, string byName, DateTime now)
    {
        Id = Guid.CreateVersion7();
        (EmployerId, Field, Wanted, Grounds, By, ByName, At) = (employer, field, wanted, grounds, by, byName, now);
    }

    public Guid Id { get; private set; }
    public EmployerId EmployerId { get; private set; }
    public EmployerField Field { get; private set; }
    public string Wanted { get; private set; } = "";
    public string Grounds { get; private set; } = "";
    public Guid By { get; private set; }
    public string ByName { get; private set; } = "";
    public DateTime At { get; private set; }
    public EmployerRequestState State { get; private set; }
    public string? Answer { get; private set; }
    public string? AnsweredByName { get; private set; }
    public DateTime? AnsweredAt { get; private set; }
    public long Version { get; private set; }

    public void Decide(EmployerRequestState decision, string? answer, string byName, DateTime now)
    {
        RefusedException.ThrowIf(State is EmployerRequestState.Open ? null : EmployerRefusals.RequestAnswered);
        (State, Answer, AnsweredByName, AnsweredAt) = (decision, answer, byName, now);
    }
}

public enum EmployerRequestState
{
    /// <summary>待处理</summary>
    Open,
    /// <summary>已采纳</summary>
    Accepted,
    /// <summary>未采纳</summary>
    Refused,
}

/// <summary>What an officer may ask to have corrected.</summary>
public enum EmployerField
{
    Name,
    Type,
    Industry,
    TownshipCode,
    TaxTownshipCode,
    ChainId,
    ContactName,
    ContactPhone,
}
