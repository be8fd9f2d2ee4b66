using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Talents;

/// <summary>Every "no" about an insurance roster: first those of one row, then those of the whole import.</summary>
public static class RosterRefusals
{
    public static readonly Refusal EmployerNameMissing = new("roster.employer_name_missing");
    public static readonly Refusal CreditCodeInvalid = new("roster.credit_code_invalid");
    public static readonly Refusal NumberLostDigits = new("roster.number_lost_digits");
    public static readonly Refusal NameInvalid = new("roster.name_invalid");
    public static readonly Refusal IdNumberInvalid = new("roster.id_number_invalid");
    public static readonly Refusal MonthInvalid = new("roster.month_invalid");
    public static readonly Refusal MonthInFuture = new("roster.month_in_future");
    public static readonly Refusal MonthTooOld = new("roster.month_too_old");
    public static readonly Refusal StatusUnknown = new("roster.status_unknown");
    public static readonly Refusal PaidOnMissing = new("roster.paid_on_missing");
    public static readonly Refusal PaidOnInvalid = new("roster.paid_on_invalid");
    public static readonly Refusal PaidOnInFuture = new("roster.paid_on_in_future");
    public static readonly Refusal PaidOnWithoutPayment = new("roster.paid_on_without_payment");
    public static readonly Refusal BackPaymentUnknown = new("roster.back_payment_unknown");
    public static readonly Refusal RepeatedInFile = new("roster.repeated_in_file");
    public static readonly Refusal NameDiffers = new("roster.name_differs");
    public static readonly Refusal EmployerUnknown = new("roster.employer_unknown");
    public static readonly Refusal PersonUnknown = new("roster.person_unknown");

    public static readonly Refusal NotChecked = new("roster.not_checked");
    public static readonly Refusal NothingToImport = new("roster.nothing_to_import");
    public static readonly Refusal AlreadyConfirmed = new("roster.already_confirmed");
}
