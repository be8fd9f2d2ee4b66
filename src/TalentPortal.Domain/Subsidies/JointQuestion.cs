using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Subsidies;

/// <summary>One question about one case to one department (联审). The department sees the question and nothing else of the file.</summary>
public sealed class JointQuestion
{
    private JointQuestion() { }

    internal JointQuestion(Department department, string question, int round, string askedBy, DateTime askedAt)
    {
        Id = Guid.CreateVersion7();
        Department = department;
        Question = question;
        Round = round;
        AskedBy = askedBy;
        AskedAt = askedAt;
    }

    public Guid Id { get; private set; }
    public Department Department { get; private set; }
    public string Question { get; private set; } = "";
    public int Round { get; private set; }
    public string AskedBy { get; private set; } = "";
    public DateTime AskedAt { get; private set; }
    public JointVerdict? Verdict { get; private set; }
    public string? Answer { get; private set; }
    public string? AnsweredBy { get; private set; }
    public PersonId? AnsweredByPerson { get; private set; }
    /// <summary>The colleague of the department for whom a deputy answered, by name and as a person.</summary>
    public string? AnsweredFor { get; private set; }
    public PersonId? OnBehalfOf { get; private set; }
    public DateTime? AnsweredAt { get; private set; }

    internal void Reply(JointVerdict verdict, string answer, Actor actor, DateTime at)
    {
        RefusedException.ThrowIf(Verdict is null ? null : SubsidyRefusals.QuestionAlreadyAnswered);
        (Verdict, Answer, AnsweredBy, AnsweredByPerson, AnsweredAt) = (verdict, answer, actor.Name, actor.Person, at);
        (AnsweredFor, OnBehalfOf) = (actor.NameOnBehalfOf(Capability.AnswerJointReview), actor.OnBehalfOf(Capability.AnswerJointReview));
    }
}

public enum JointVerdict
{
    /// <summary>无异议</summary>
    Clear,
    /// <summary>有疑点</summary>
    Hit,
}
