using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Subsidies.Calculation;

/// <summary>
/// What one month is worth: base × factor, rounded half up to the fen once (四舍五入), here. Everything later multiplies by whole
/// months, so lines, months and totals agree to the fen.
/// </summary>
public readonly record struct MonthlyRate(EducationLevel Level, bool IsEnterprise, Money Base, decimal Factor, Money Amount);
