namespace TalentPortal.Web.Accounts;

/// <summary>
/// On a page whose POST approves or pays: the password must have been given in the last minutes (setting <c>SignIn:FreshFor</c>).
/// Otherwise the POST is held (<see cref="FreshSignInFilter"/>): a page asks for the password and sends the same form again, nothing
/// typed is lost. A file cannot be held: it has to be chosen again, and the page says so.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FreshSignInAttribute : Attribute
{
    /// <summary>Two underscores: left out of the fingerprint by which a form is known again.</summary>
    public const string PasswordField = "__password";
}
