using TalentPortal.Domain.Policies;

namespace TalentPortal.Application.Policies;

/// <summary>One time limit of the steps, as the form lists them: name of its texts, and where it stands in the terms.</summary>
public sealed record PolicyLimit(string Name, Func<StepLimits, int> Of)
{
    /// <summary>In the order of the course.</summary>
    public static IReadOnlyList<PolicyLimit> All { get; } =
    [
        new("acceptance", limits => limits.Acceptance),
        new("correction", limits => limits.Correction),
        new("first_review", limits => limits.FirstReview),
        new("joint_review", limits => limits.JointReview),
        new("second_review", limits => limits.SecondReview),
        new("approval", limits => limits.Approval),
        new("publicity", limits => limits.Publicity),
        new("objection", limits => limits.Objection),
        new("payment", limits => limits.Payment),
        new("automatic", limits => limits.AutomaticConfirmation),
        new("hearing", limits => limits.RecoveryHearing),
    ];

    public static bool IsOne(string? name) => All.Any(limit => limit.Name == name);

    public static StepLimits From(IReadOnlyDictionary<string, int> days) => new()
    {
        Acceptance = days["acceptance"],
        Correction = days["correction"],
        FirstReview = days["first_review"],
        JointReview = days["joint_review"],
        SecondReview = days["second_review"],
        Approval = days["approval"],
        Publicity = days["publicity"],
        Objection = days["objection"],
        Payment = days["payment"],
        AutomaticConfirmation = days["automatic"],
        RecoveryHearing = days["hearing"],
    };
}
