namespace TalentPortal.Application.Subsidies;

/// <summary>Numbers of cases: submitted and not yet published; on notice (with objections); approved and not paid; paid at least once.</summary>
public sealed record LeaderFigures(int InHand, int InPublicity, int AwaitingPayment, int Paid);
