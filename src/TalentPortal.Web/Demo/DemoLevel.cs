using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Web.Demo;

/// <summary>One application for a level in the demo county: who, for which entry, and how far it came.</summary>
internal sealed record DemoLevel(int Number, string Entry)
{
    public int Employer { get; init; }
    public EducationLevel Education { get; init; } = EducationLevel.Doctor;
    /// <summary>Months since the level was given; those of one month stand on one list.</summary>
    public int? HeldFor { get; init; }
    /// <summary>Where an application stands that has given no level yet.</summary>
    public RecognitionStatus Reaches { get; init; }
    /// <summary>A withdrawal two weeks ago: proposed, and confirmed by a second person.</summary>
    public bool IsWithdrawn { get; init; }
    public bool IsWithdrawalProposed { get; init; }
    /// <summary>The mid-term check of yesterday was failed, which ended the level.</summary>
    public bool HasFailedMidTerm { get; init; }
    /// <summary>Somebody objected yesterday through the public page.</summary>
    public bool IsObjectedTo { get; init; }
    /// <summary>The one who was D and was recognised at C by a panel is the same person as this number.</summary>
    public int? Again { get; init; }

    public int Person => Again ?? Number;

    /// <summary>评定: by score sheet and panel.</summary>
    public bool IsAssessed => Entry.EndsWith("90", StringComparison.Ordinal);

    /// <summary>Levels A to F in every state a level can have: valid, mid-term check due, failed, term over, withdrawn, to be withdrawn, replaced by a better one.</summary>
    public static IReadOnlyList<DemoLevel> Held { get; } =
    [
        new(104, "D-01") { HeldFor = 62 }, new(103, "C-01") { HeldFor = 31, Employer = 1 }, new(127, "E-01") { HeldFor = 31, Employer = 2, HasFailedMidTerm = true }, new(106, "D-01") { HeldFor = 20 }, new(101, "A-02") { HeldFor = 14, Employer = 2 },
        new(105, "D-02") { HeldFor = 10, IsWithdrawn = true }, new(107, "E-01") { HeldFor = 10, Employer = 1 }, new(112, "E-02") { HeldFor = 10, Education = EducationLevel.College, IsWithdrawalProposed = true },
        new(108, "F-01") { HeldFor = 5, Education = EducationLevel.Master }, new(109, "F-01") { HeldFor = 5, Education = EducationLevel.Bachelor, Employer = 1 }, new(110, "F-01") { HeldFor = 5, Education = EducationLevel.Bachelor, Employer = 2 },
        new(102, "B-01") { HeldFor = 3 }, new(126, "C-90") { HeldFor = 2, Again = 106 },
    ];

    /// <summary>One at each desk, two before a panel that meets on the first day, two in publicity.</summary>
    public static IReadOnlyList<DemoLevel> Open { get; } =
    [
        new(122, "E-01") { Reaches = RecognitionStatus.InPublicity }, new(123, "F-01") { Reaches = RecognitionStatus.InPublicity, Education = EducationLevel.Master, Employer = 1, IsObjectedTo = true },
        new(124, "E-90") { Reaches = RecognitionStatus.NotRecognised, Education = EducationLevel.Bachelor, Employer = 2 }, new(121, "E-02") { Reaches = RecognitionStatus.AwaitingPublicity, Education = EducationLevel.College, Employer = 2 },
        new(120, "E-01") { Reaches = RecognitionStatus.AwaitingDecision }, new(118, "C-90") { Reaches = RecognitionStatus.AwaitingPanel }, new(119, "D-90") { Reaches = RecognitionStatus.AwaitingPanel, Education = EducationLevel.Master, Employer = 1 },
        new(117, "D-90") { Reaches = RecognitionStatus.FirstReview, Education = EducationLevel.Master, Employer = 1 }, new(116, "F-01") { Reaches = RecognitionStatus.FirstReview, Education = EducationLevel.Bachelor },
        new(115, "E-01") { Reaches = RecognitionStatus.AwaitingCorrection }, new(114, "D-90") { Reaches = RecognitionStatus.AwaitingIntake, Education = EducationLevel.Master },
        new(125, "F-01") { Reaches = RecognitionStatus.ReturnedByEmployer, Education = EducationLevel.Bachelor }, new(113, "E-01") { Reaches = RecognitionStatus.AwaitingEmployer },
    ];
}
