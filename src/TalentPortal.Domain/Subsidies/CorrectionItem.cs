namespace TalentPortal.Domain.Subsidies;

/// <summary>One missing or wrong thing of a correction notice. All of them go out in one notice (一次性告知).</summary>
public sealed class CorrectionItem
{
    private CorrectionItem() { }

    internal CorrectionItem(int round, int number, string subject, string whatToDo)
    {
        Id = Guid.CreateVersion7();
        Round = round;
        Number = number;
        Subject = subject;
        WhatToDo = whatToDo;
    }

    public Guid Id { get; private set; }
    public int Round { get; private set; }
    /// <summary>As it stands in the notice, from 1.</summary>
    public int Number { get; private set; }
    /// <summary>Code of the material or section concerned.</summary>
    public string Subject { get; private set; } = "";
    public string WhatToDo { get; private set; } = "";
    /// <summary>The applicant's reply, given with the resubmission.</summary>
    public string? Reply { get; private set; }

    internal void Answer(string reply) => Reply = reply;
}
