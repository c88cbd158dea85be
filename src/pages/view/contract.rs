//! The contract with templates: `view!` declares a struct that templates see and keeps the names, types and
//! comments of its fields, from which `docs/templates.md` is generated.

/// One field of a view.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its name in templates.
    pub name: &'static str,
    /// Its type, as the code writes it.
    pub kind: &'static str,
    /// Its comment.
    pub about: &'static str,
}

/// What is documented about a view.
#[derive(Clone, Copy, Debug)]
pub struct ViewContract {
    /// The view's name.
    pub name: &'static str,
    /// Its comment.
    pub about: &'static str,
    /// Its fields.
    pub fields: &'static [Field],
}

/// Declares a view: a struct that serialises, with its contract.
macro_rules! view {
    (
        $(#[doc = $about:literal])+
        pub struct $name:ident $(<$life:lifetime>)? {
            $($(#[doc = $field_about:literal])+ pub $field:ident: $kind:ty,)*
        }
    ) => {
        $(#[doc = $about])+
        #[derive(Clone, Debug, serde::Serialize)]
        pub struct $name $(<$life>)? {
            $($(#[doc = $field_about])+ pub $field: $kind,)*
        }

        impl $(<$life>)? $name $(<$life>)? {
            /// The contract with templates.
            pub const CONTRACT: $crate::pages::view::contract::ViewContract =
                $crate::pages::view::contract::ViewContract {
                    name: stringify!($name),
                    about: concat!($($about),+),
                    fields: &[$($crate::pages::view::contract::Field {
                        name: stringify!($field),
                        kind: stringify!($kind),
                        about: concat!($($field_about),+),
                    },)*],
                };
        }
    };
}
pub(crate) use view;
